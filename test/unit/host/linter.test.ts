import { describe, expect, it } from 'vitest';
import type { Format } from '../../../server/src/core/format.js';
import { type Linted, Linter, type LintHints } from '../../../server/src/host/linter.js';
import { SettingsFinder } from '../../../server/src/host/settings.js';
import { MemoryFiles } from '../../support/memory-files.js';
import { registered, toy } from '../../support/toy-format.js';

const formats = [registered(toy as Format)];

function linterOf(texts: Record<string, string>, admitted?: string[]) {
  const files = new MemoryFiles(texts, admitted);
  const linter = new Linter(files, formats, new SettingsFinder(files, formats));
  const lint = async (path: string, text?: string, hints?: LintHints) =>
    linter.lint(path, text ?? (await files.read(path)) ?? '', hints);
  return { files, linter, lint };
}

const told = (linted: Linted | undefined) =>
  linted?.result.diagnostics.map(({ path, message }) => `${path}: ${message}`);

describe('linting a document', () => {
  it('lints a root with what it includes', async () => {
    const { lint } = linterOf({ '/w/toy.conf': 'include toy.d/*\nbad', '/w/toy.d/a.conf': 'say' });
    const linted = await lint('/w/toy.conf');
    expect(linted?.rootPath).toBe('/w/toy.conf');
    expect(told(linted)).toEqual(['/w/toy.conf: This says bad.', '/w/toy.d/a.conf: root for 3.1']);
  });

  it('lints a drop-in within the root that includes it, with its newest text', async () => {
    const { lint } = linterOf({ '/w/toy.conf': 'include toy.d/*\nbad', '/w/toy.d/a.conf': 'saved' });
    const linted = await lint('/w/toy.d/a.conf', 'say');
    expect(linted?.rootPath).toBe('/w/toy.conf');
    expect(told(linted)).toEqual(['/w/toy.conf: This says bad.', '/w/toy.d/a.conf: root for 3.1']);
  });

  it('lints a drop-in alone where no root includes it', async () => {
    const { lint } = linterOf({ '/w/toy.conf': 'bad', '/w/toy.d/a.conf': 'say', '/x/toy.d/a.conf': 'say' });
    expect(told(await lint('/w/toy.d/a.conf'))).toEqual(['/w/toy.d/a.conf: fragment for 3.1']);
    expect(told(await lint('/x/toy.d/a.conf'))).toEqual(['/x/toy.d/a.conf: fragment for 3.1']);
  });

  it('does not look for a root where it may not read', async () => {
    const { lint, files } = linterOf({ '/w/toy.conf': 'include toy.d/*', '/w/toy.d/a.conf': 'say' }, [
      '/w/toy.d',
    ]);
    expect(told(await lint('/w/toy.d/a.conf'))).toEqual(['/w/toy.d/a.conf: fragment for 3.1']);
    expect(files.asked).not.toContain('/w/toy.conf');
  });

  it('judges for the target of the root', async () => {
    const { lint } = linterOf({
      '/w/.hardlint.json': '{ "targets": { "toyd": "2.0-debian" } }',
      '/w/toy.d/.hardlint.json': '{}',
      '/w/toy.conf': 'include toy.d/*.conf',
      '/w/toy.d/a.conf': 'say',
    });
    expect(told(await lint('/w/toy.d/a.conf'))).toEqual(['/w/toy.d/a.conf: root for 2.0-debian']);
  });

  it('judges each document by its own settings', async () => {
    const { lint } = linterOf({
      '/w/toy.conf': 'include toy.d/*.conf\nbad',
      '/w/toy.d/.hardlint.json': '{ "rules": { "toy/bad": "off" } }',
      '/w/toy.d/a.conf': 'bad\nsay',
    });
    expect(told(await lint('/w/toy.conf'))).toEqual([
      '/w/toy.conf: This says bad.',
      '/w/toy.d/a.conf: root for 3.1',
    ]);
  });

  it('says nothing of what is excluded, not even inside a root', async () => {
    const { lint } = linterOf({
      '/w/.hardlint.json': '{ "exclude": ["toy.d/old.conf"] }',
      '/w/toy.conf': 'include toy.d/*.conf\nbad',
      '/w/toy.d/old.conf': 'bad',
    });
    expect(await lint('/w/toy.d/old.conf')).toBeUndefined();
    expect(told(await lint('/w/toy.conf'))).toEqual(['/w/toy.conf: This says bad.']);
  });

  it('takes what settings and hosts say of the format', async () => {
    const { lint } = linterOf({ '/w/.hardlint.json': '{ "associations": { "*.tmpl": "toy" } }' });
    expect(told(await lint('/w/x.tmpl', 'bad'))).toHaveLength(1);
    expect(await lint('/w/x', 'bad')).toBeUndefined();
    expect(told(await lint('/w/x', 'bad', { formatId: 'toy' }))).toHaveLength(1);
    expect(told(await lint('/w/x', 'bad', { languageId: 'toy' }))).toHaveLength(1);
  });

  it('sees changes that it is told of, of includes and of settings', async () => {
    const { lint, linter, files } = linterOf({ '/w/toy.conf': 'include a', '/w/a': 'good' });
    expect(told(await lint('/w/toy.conf'))).toEqual([]);
    files.write('/w/a', 'bad');
    linter.invalidate('/w/a');
    expect(told(await lint('/w/toy.conf'))).toEqual(['/w/a: This says bad.']);
    files.write('/w/.hardlint.json', '{ "rules": { "toy/bad": "off" } }');
    linter.invalidate('/w/.hardlint.json');
    expect(told(await lint('/w/toy.conf'))).toEqual([]);
  });

  it('tells of a rule that failed, and keeps what the others found', async () => {
    const { lint } = linterOf({ '/w/toy.conf': 'boom\nbad' });
    const linted = await lint('/w/toy.conf');
    expect(linted?.result.failures.map(({ rule }) => rule.id)).toEqual(['toy/boom']);
    expect(told(linted)).toEqual(['/w/toy.conf: This says bad.']);
  });
});
