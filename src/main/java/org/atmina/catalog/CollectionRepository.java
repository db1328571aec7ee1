package org.atmina.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<CollectionEntity, UUID> {}
