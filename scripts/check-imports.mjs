// @ts-check
// Fails where an import of the server or the client points against the layers (see ARCHITECTURE.md).
//   An argument names another folder than this repository.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeImports } from './lib/imports.mjs';
import { ROOT } from './lib/root.mjs';

const root = process.argv[2] ?? ROOT;
const paths = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts')),
);

const problems = judgeImports(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`imports: ${paths.length} files, and every arrow points one way`);
