package org.atmina.stack;

import java.nio.file.Path;

/// What every server of one stack needs to know.
record Site(StackSettings settings, Account account, Homes homes, Ports ports, Progress progress) {
    static Site of(StackSettings settings, Progress progress) {
        Account account = accountFor(settings);
        settings.data().toFile().mkdirs();
        Homes homes = new Homes(settings.tree().unpacked(), account);
        return new Site(settings, account, homes, Ports.of(settings.data()), progress);
    }

    private static Account accountFor(StackSettings settings) {
        Path data = settings.data();
        Path unpacked = settings.tree().unpacked();
        if (!(data.toFile().isDirectory() || data.toFile().mkdirs())
                || !(unpacked.toFile().isDirectory() || unpacked.toFile().mkdirs())) {
            throw new StackException("The folder " + data + " or " + unpacked + " cannot be made.");
        }
        return Account.reaching(java.util.List.of(data, unpacked, Path.of(System.getProperty("java.home"))));
    }

    Path data(ServerName server) {
        return settings.data().resolve(server.key());
    }

    Path log(ServerName server) {
        return settings.logs().resolve(server.key() + ".log");
    }

    int port(ServerName server) {
        return ports.choose(server.key(), settings.ports().get(server), null);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
