package org.atmina.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The user whom child processes run as: whoever started us, or an ordinary user where that was root, because
/// PostgreSQL and Elasticsearch refuse to run as root.
///
/// @param passing the user may pass through folders that are closed to it (a checkout in somebody's private home):
///                it then keeps the one capability to read and search, and still writes only what it owns
public record Account(String name, int uid, int gid, boolean switched, boolean passing) {
    private static final String VARIABLE = "ATMINA_STACK_USER";

    /// Chooses the user and makes sure that it reaches every one of the folders.
    ///
    /// @throws StackException in one sentence, where no way was found
    public static Account reaching(List<Path> folders) {
        int me = attribute(Path.of("/proc/self"), "unix:uid");
        if (me != 0) {
            return new Account(
                    System.getProperty("user.name"), me, attribute(Path.of("/proc/self"), "unix:gid"), false, false);
        }
        Account plain = named(System.getenv().getOrDefault(VARIABLE, "nobody"));
        if (plain.reaches(folders)) {
            return plain;
        }
        Account passing = new Account(plain.name, plain.uid, plain.gid, true, true);
        if (passing.reaches(folders)) {
            return passing;
        }
        throw new StackException("The servers run as user " + plain.name + ", who does not reach " + folders
                + "; choose a data folder elsewhere with --data, or start as an ordinary user.");
    }

    private static Account named(String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] fields = line.split(":", -1);
                if (fields[0].equals(name) && fields.length > 3) {
                    return new Account(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true, false);
                }
            }
        } catch (IOException e) {
            throw new StackException("The list of users /etc/passwd cannot be read.", e);
        }
        throw new StackException("There is no user " + name + " to run the servers as; name one in " + VARIABLE + ".");
    }

    private static int attribute(Path path, String name) {
        try {
            return (Integer) Files.getAttribute(path, name);
        } catch (IOException e) {
            throw new StackException("The owner of " + path + " cannot be read.", e);
        }
    }

    private boolean reaches(List<Path> folders) {
        List<String> check = new ArrayList<>(
                List.of("sh", "-c", "for f; do test -r \"$f\" && test -x \"$f\" || exit 1; done", "sh"));
        folders.forEach(folder -> check.add(folder.toString()));
        return Commands.succeeds(as(check));
    }

    /// The command as this user. It is ended by the kernel should we die before it.
    List<String> as(List<String> command) {
        return wrapped(List.of("--pdeathsig", "KILL"), command);
    }

    /// The command as this user, in a session of its own (so that Ctrl-C reaches us alone, who then stop it in order),
    /// and sent the signal by the kernel should we die without a word.
    List<String> asChild(String signal, List<String> command) {
        List<String> all = new ArrayList<>(List.of("setsid"));
        all.addAll(wrapped(List.of("--pdeathsig", signal), command));
        return all;
    }

    private List<String> wrapped(List<String> options, List<String> command) {
        List<String> all = new ArrayList<>(List.of("setpriv"));
        if (switched) {
            all.addAll(List.of("--reuid", "" + uid, "--regid", "" + gid, "--clear-groups"));
        }
        if (passing) {
            // Without the secure bit the kernel leaves capabilities out when a program only asks whether a file is
            // there.
            all.addAll(List.of("--securebits", "+no_setuid_fixup"));
            all.addAll(List.of("--inh-caps", "-all,+dac_read_search", "--ambient-caps", "-all,+dac_read_search"));
        }
        all.addAll(options);
        all.add("--");
        all.addAll(command);
        return all;
    }

    /// Hands a folder and all in it to this user.
    void own(Path folder) {
        if (switched) {
            Commands.run("hand over " + folder, List.of("chown", "-R", uid + ":" + gid, folder.toString()));
        }
    }

    /// Makes a folder of this user.
    public Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            if (switched) {
                Files.setAttribute(folder, "unix:uid", uid);
                Files.setAttribute(folder, "unix:gid", gid);
            }
            return folder;
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be made.", e);
        }
    }
}
