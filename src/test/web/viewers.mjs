// Brings the viewers that are tried against the archive: the packages that viewers.json names, as npm has them, checked
// against the digests there and without what they are built from; what they need to run is in them. They are tools of
// the tests, and never part of what is shipped.
// Called as: node viewers.mjs FOLDER. Does nothing when what it would bring is there already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
const named = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'viewers.json'), 'utf8');
const mark = join(folder, 'viewers.json');
if (existsSync(mark) && readFileSync(mark, 'utf8') === named) {
  process.exit(0);
}

const run = (command, args) => {
  const done = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (done.status !== 0) {
    console.error(done.error ? `${command} could not be started: ${done.error.message}` : `${command} ${args[0]} failed.`);
    process.exit(1);
  }
  return done.stdout;
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, { version, integrity }] of Object.entries(JSON.parse(named))) {
  const [packed] = JSON.parse(run('npm', ['pack', `${name}@${version}`, '--json', '--silent', '--prefer-offline']));
  const digest = createHash('sha512').update(readFileSync(join(folder, packed.filename))).digest('base64');
  if (`sha512-${digest}` !== integrity) {
    console.error(`${name} ${version} is not what viewers.json says it is.`);
    process.exit(1);
  }
  mkdirSync(join(folder, name));
  run('tar', ['-xzf', packed.filename, '--strip-components=1', '-C', name]);
}
writeFileSync(mark, named);
