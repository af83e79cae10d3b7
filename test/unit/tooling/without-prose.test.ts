import { describe, expect, it } from 'vitest';
import { dropProse } from '../../../scripts/lib/without-prose.mjs';

describe('leaving prose out of a bundle', () => {
  it('drops what only pages show, and nothing else', async () => {
    const code = `
      const common = { kind: 'security', references: [{ source: 'CWE', id: 'CWE-1' }] };
      const name = 'remedy';
      export const rule = {
        ...common,
        id: 'toy/x',
        why: 'Since it is bad.',
        examples: [{ bad: 'x' }],
        [name]: 'kept',
        check({ why: reason }) { return reason; },
      };`;
    const url = `data:text/javascript,${encodeURIComponent(dropProse(code))}`;
    const { rule } = await import(/* @vite-ignore */ url);
    expect(Object.keys(rule)).toEqual(['kind', 'id', 'remedy', 'check']);
    expect(rule.check({ why: 'asked' })).toBe('asked');
  });
});
