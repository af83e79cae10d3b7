import { describe, expect, it } from 'vitest';
import type { Format } from '../../../server/src/core/format.js';
import type { Settings } from '../../../server/src/core/settings.js';
import { SettingsFinder, type SettingsLayer } from '../../../server/src/host/settings.js';
import { MemoryFiles } from '../../support/memory-files.js';
import { registered, toy } from '../../support/toy-format.js';

const other: Format = { ...(toy as Format), id: 'other', target: { ...toy.target, product: 'otherd' } };
const formats = [toy as Format, other].map(registered);

function finderOf(
  texts: Record<string, string>,
  base?: SettingsLayer[],
  top?: Settings,
  admitted?: string[],
) {
  const files = new MemoryFiles(texts, admitted);
  return { files, finder: new SettingsFinder(files, formats, base, top) };
}

/** What is told of a settings file, as `line:column message`. */
async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await finderOf({ '/w/.hardlint.json': text }).finder.for('/w/toy.conf');
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('finding settings', () => {
  it('takes the nearest file alone', async () => {
    const { finder } = finderOf({
      '/w/.hardlint.json': '{ "profile": "strict", "rules": { "toy/bad": "off" } }',
      '/w/near/.hardlint.json': '{ "rules": { "toy/say": "hint" } }',
    });
    const near = await finder.for('/w/near/deep/toy.conf');
    expect(near.file).toBe('/w/near/.hardlint.json');
    expect(near.resolved).toEqual({ profile: 'recommended', targets: {}, rules: { 'toy/say': 'hint' } });
    expect((await finder.for('/w/far/toy.conf')).resolved.profile).toBe('strict');
  });

  it('does not look beyond what may be read', async () => {
    const { finder, files } = finderOf({ '/.hardlint.json': '{ "profile": "strict" }' }, [], {}, ['/w']);
    expect((await finder.for('/w/a/toy.conf')).resolved.profile).toBe('recommended');
    expect(files.asked).toEqual(['/w/a/.hardlint.json', '/w/.hardlint.json']);
  });

  it('works on a virtual file system', async () => {
    const { finder } = finderOf({ 'vfs://host/w/.hardlint.json': '{ "profile": "strict" }' }, [], {}, [
      'vfs://host/',
    ]);
    expect((await finder.for('vfs://host/w/a/toy.conf')).resolved.profile).toBe('strict');
    expect((await finder.for('vfs://host/x/toy.conf')).resolved.profile).toBe('recommended');
  });

  it('puts a file between the weaker and the stronger layers', async () => {
    const { finder } = finderOf(
      { '/w/.hardlint.json': '{ "targets": { "toyd": "2.0" }, "rules": { "toy/bad": "error" } }' },
      [{ folder: '/w', settings: { profile: 'strict', rules: { 'toy/bad': 'off', 'toy/say': 'off' } } }],
      { targets: { toyd: '1.5' } },
    );
    expect((await finder.for('/w/toy.conf')).resolved).toEqual({
      profile: 'strict',
      targets: { toyd: '1.5' },
      rules: { 'toy/bad': 'error', 'toy/say': 'off' },
    });
  });

  it('anchors globs at the folder of their layer, and holds layers to it', async () => {
    const { finder } = finderOf({ '/w/a/.hardlint.json': '{ "exclude": ["old/*"] }' }, [
      { folder: '/w', settings: { exclude: ['b/**'] } },
    ]);
    expect((await finder.for('/w/a/old/toy.conf')).excluded).toBe(true);
    expect((await finder.for('/w/a/b/toy.conf')).excluded).toBe(false);
    expect((await finder.for('/w/b/toy.conf')).excluded).toBe(true);
    expect((await finder.for('/x/b/toy.conf')).excluded).toBe(false);
  });

  it('applies overrides to their files', async () => {
    const text =
      '{ "overrides": [{ "files": ["test/**"], "profile": "strict", "rules": { "toy/bad": "off" } }] }';
    const { finder } = finderOf({ '/w/.hardlint.json': text });
    expect((await finder.for('/w/test/toy.conf')).resolved).toMatchObject({
      profile: 'strict',
      rules: { 'toy/bad': 'off' },
    });
    expect((await finder.for('/w/toy.conf')).resolved.profile).toBe('recommended');
  });

  it('tells the format that a path is associated with; the last entry that matches wins', async () => {
    const text = '{ "associations": { "*.tmpl": "toy", "b/*": "other" } }';
    const { finder } = finderOf({ '/w/.hardlint.json': text });
    expect((await finder.for('/w/a/x.tmpl')).formatId).toBe('toy');
    expect((await finder.for('/w/b/x.tmpl')).formatId).toBe('other');
    expect(await finder.for('/w/a/x')).not.toHaveProperty('formatId');
  });

  it('reads each place once until it is told of a change', async () => {
    const { finder, files } = finderOf({ '/w/a/x': '' }, [], {}, ['/w']);
    await finder.for('/w/a/x');
    await finder.for('/w/a/y');
    await finder.for('/w/z');
    expect(files.asked).toEqual(['/w/a/.hardlint.json', '/w/.hardlint.json']);
    files.write('/w/.hardlint.json', '{ "profile": "strict" }');
    finder.invalidate('/w/a/x');
    expect((await finder.for('/w/a/x')).resolved.profile).toBe('recommended');
    finder.invalidate('/w/.hardlint.json');
    expect((await finder.for('/w/a/x')).resolved.profile).toBe('strict');
    files.remove('/w/.hardlint.json');
    finder.invalidate('/w');
    expect((await finder.for('/w/a/x')).resolved.profile).toBe('recommended');
  });
});

describe('reading a settings file', () => {
  it('takes comments, trailing commas, a byte order mark and a schema', async () => {
    const text =
      '\uFEFF// ours\n{ "$schema": "x", "profile": "strict", /* all */ "rules": { "toy/bad": "off", }, }';
    expect(await problemsOf(text)).toEqual([]);
    const { finder } = finderOf({ '/w/.hardlint.json': text });
    expect((await finder.for('/w/toy.conf')).resolved).toMatchObject({
      profile: 'strict',
      rules: { 'toy/bad': 'off' },
    });
  });

  it.each([
    ['{ "profil": "strict" }', '1:3 There is no setting "profil"; did you mean "profile"?'],
    ['{ "profile": "hard" }', '1:14 The profile is either "recommended" or "strict".'],
    ['{\n  "rules": { "toy/bat": "off" }\n}', '2:14 There is no rule "toy/bat"; did you mean "toy/bad"?'],
    [
      '{ "rules": { "far/from-any": "off" } }',
      '1:14 There is no rule "far/from-any"; `hardlint rules` lists them.',
    ],
    [
      '{ "rules": { "toy/bad": "warn" } }',
      '1:25 A rule is set to "error", "warning", "info", "hint" or "off".',
    ],
    ['{ "rules": ["toy/bad"] }', '1:12 Rules are an object, such as { "toy/bad": "off" }.'],
    ['{ "targets": { "toid": "1.0" } }', '1:16 There is no target "toid"; did you mean "toyd"?'],
    ['{ "targets": { "toyd": 2 } }', '1:24 A release is written as a text, such as "3.1".'],
    ['{ "targets": { "toyd": "new" } }', '1:24 "new" is no release of Toyd; write one such as 3.1.'],
    ['{ "targets": { "toyd": "0.9" } }', '1:24 Toyd 0.9 is older than hardlint knows; the oldest is 1.0.'],
    ['{ "associations": { "*": "tow" } }', '1:26 There is no format "tow"; did you mean "toy"?'],
    ['{ "associations": { "*": null } }', '1:26 A format is named by a text: "toy" or "other".'],
    ['{ "exclude": "a" }', '1:14 Files are a list of globs, such as ["test/**"].'],
    ['{ "exclude": ["a", 1] }', '1:20 A glob is a text, such as "test/**".'],
    [
      '{ "overrides": {} }',
      '1:16 Overrides are a list, such as [{ "files": ["test/**"], "profile": "strict" }].',
    ],
    [
      '{ "overrides": [{ "profile": "strict" }] }',
      '1:17 An override needs "files", the globs of the files that it holds for: { "files": ["test/**"], "profile": "strict" }.',
    ],
    [
      '{ "overrides": [{ "files": ["a"], "exclude": [] }] }',
      '1:35 There is no setting of an override "exclude"; known are "files", "profile", "targets" and "rules".',
    ],
    ['[]', '1:1 Settings are an object, such as { "profile": "strict" }.'],
    ['', '1:1 A value is expected here; an empty settings file is {}.'],
    ['{ "profile": "strict" "rules": {} }', '1:23 A comma is expected here.'],
    ['{ "profile": strict }', '1:14 This is no JSON value; texts stand in double quotes.'],
  ])('says what is wrong with %s', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  it('lets count what is valid beside what is not', async () => {
    const { finder } = finderOf({
      '/w/.hardlint.json':
        '{ "oops": 1, "profile": "strict", "rules": { "toy/bad": "loud", "toy/say": "info" }, "exclude": [2, "x"] ',
    });
    const found = await finder.for('/w/x');
    expect(found.resolved).toEqual({ profile: 'strict', targets: {}, rules: { 'toy/say': 'info' } });
    expect(found.excluded).toBe(true);
    expect(found.problems).toHaveLength(4);
    expect(found.problems[0]).toMatchObject({ file: '/w/.hardlint.json', line: 1 });
  });

  it('is not upset by odd keys and depths', async () => {
    expect(await problemsOf('{ "__proto__": { "profile": "strict" } }')).toHaveLength(1);
    expect(await problemsOf('{ "rules": { "constructor": "off" } }')).toHaveLength(1);
    expect((await problemsOf('['.repeat(100_000))).length).toBeGreaterThan(0);
  });
});
