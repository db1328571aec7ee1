// Brings what the site needs from npm: `npm ci` in the build folder, then the script of the viewer and, of the
// typefaces, the subsets that our languages need are copied beside the other static files, with their licences and a
// stylesheet that names them.
// Called as: node assets.mjs WORK_FOLDER RESOURCES_FOLDER. Does nothing when what it would make is there already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [work, resources] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const inputs = ['package.json', 'package-lock.json', '.npmrc', 'assets.mjs'];
const typefaces = [
  { name: 'literata', axis: 'wght', styles: ['normal'] },
  { name: 'source-sans-3', axis: 'wght', styles: ['normal'] },
];
const subsets = ['latin', 'latin-ext', 'cyrillic'];

const state = inputs.reduce((hash, file) => hash.update(readFileSync(join(here, file))), createHash('sha256')).digest('hex');
const stylesheet = join(resources, 'css', 'fonts.css');
const mark = `/* ${state} */`;
if (existsSync(stylesheet) && readFileSync(stylesheet, 'utf8').startsWith(mark)) {
  process.exit(0);
}

mkdirSync(work, { recursive: true });
inputs.forEach((file) => copyFileSync(join(here, file), join(work, file)));
const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], {
  cwd: work,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (npm.status !== 0) {
  console.error(npm.error ? `npm could not be started: ${npm.error.message}` : 'npm could not fetch what the site needs.');
  process.exit(1);
}

const scripts = join(resources, 'js');
mkdirSync(scripts, { recursive: true });
const openSeadragon = join(work, 'node_modules', 'openseadragon');
copyFileSync(join(openSeadragon, 'build', 'openseadragon', 'openseadragon.min.js'), join(scripts, 'openseadragon.min.js'));
copyFileSync(join(openSeadragon, 'LICENSE.txt'), join(scripts, 'openseadragon-LICENSE.txt'));

const fonts = join(resources, 'fonts');
mkdirSync(fonts, { recursive: true });
mkdirSync(dirname(stylesheet), { recursive: true });
const rules = [];
for (const { name, axis, styles } of typefaces) {
  const home = join(work, 'node_modules', '@fontsource-variable', name);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const wanted = styles.flatMap((style) => subsets.map((subset) => `${name}-${subset}-${axis}-${style}`));
  const faces = readFileSync(join(home, `${axis}.css`), 'utf8').match(/\/\*[^*]*\*\/\s*@font-face\s*{[^}]*}/g);
  for (const face of faces) {
    const id = /\/\*\s*(\S+)\s*\*\//.exec(face)[1];
    if (wanted.includes(id)) {
      copyFileSync(join(home, 'files', `${id}.woff2`), join(fonts, `${id}.woff2`));
      const rule = face.slice(face.indexOf('@font-face')).replace(/\s+/g, ' ');
      rules.push(rule.replace(/url\([^)]*\)/, `url(/fonts/${id}.woff2?v=${version})`));
    }
  }
  copyFileSync(join(home, 'LICENSE'), join(fonts, `${name}-LICENSE.txt`));
}
if (rules.length !== typefaces.length * subsets.length) {
  console.error(`Expected ${typefaces.length * subsets.length} fonts, found ${rules.length}.`);
  process.exit(1);
}
writeFileSync(stylesheet, `${mark}\n${rules.join('\n')}\n`);
