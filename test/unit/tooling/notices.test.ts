import { expect, test } from 'vitest';
import { noticesOf } from '../../../scripts/lib/notices.mjs';

test('each bundled package is named once, with its licence; our own code needs none', async () => {
  const text = await noticesOf([
    'server/src/core/text.ts',
    'node_modules/vscode-uri/lib/esm/index.mjs',
    'node_modules/jsonc-parser/lib/esm/main.js',
    'node_modules/jsonc-parser/lib/esm/impl/scanner.js',
  ]);
  expect(text.match(/^[\w-]+ \d+\.\d+\.\d+ \(MIT\)$/gm)).toEqual([
    expect.stringMatching(/^jsonc-parser /),
    expect.stringMatching(/^vscode-uri /),
  ]);
  expect(text).toContain('Permission is hereby granted');
});
