import { describe, expect, it, vi } from 'vitest';
import { check } from '../../server/src/cli/check.js';
import type { Terminal } from '../../server/src/cli/terminal.js';
import type { Format } from '../../server/src/core/format.js';
import { Folder } from '../support/cli.js';

vi.mock('../../server/src/formats/index.js', async () => {
  const { registered, toy } = await import('../support/toy-format.js');
  return { formats: [registered(toy as Format)] };
});

describe('a rule that fails', () => {
  it('costs its own findings, is told, and exits with 2', async () => {
    const folder = new Folder({ 'toy.conf': 'boom\nbad\n' });
    const written = { out: '', err: '' };
    const looks = { colour: false, width: undefined };
    const terminal: Terminal = {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
      outLooks: looks,
      errLooks: looks,
    };
    expect(await check([folder.at('toy.conf')], terminal)).toBe(2);
    expect(written.err).toMatch(
      /^hardlint: the rule toy\/boom failed on .*toy\.conf \(Error: boom\), .*please report it/,
    );
    expect(written.out).toContain('toy/bad');
  });
});
