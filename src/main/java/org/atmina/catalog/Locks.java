package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Makes those who check something before they write it wait for one another, until the end of their transaction.
@ApplicationScoped
public class Locks {
    private final EntityManager entities;

    Locks(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String what) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 0))) taken")
                .setParameter("what", what)
                .getSingleResult();
    }
}
