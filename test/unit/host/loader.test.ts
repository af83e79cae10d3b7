import { beforeEach, describe, expect, it } from 'vitest';
import { documentsOf } from '../../../server/src/core/engine.js';
import type { Tree } from '../../../server/src/core/format.js';
import { newestTarget, parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { ConfigurationLoader, type LoaderOptions } from '../../../server/src/host/loader.js';
import { MemoryFiles } from '../../support/memory-files.js';
import { parses, type ToyPart, toy } from '../../support/toy-format.js';

const newest = newestTarget(toy.target);

function loaderOf(files: MemoryFiles, options?: LoaderOptions) {
  const loader = new ConfigurationLoader(files, options);
  const load = (text: string, target: Target = newest, given?: ReadonlyMap<string, SourceText>) =>
    loader.load(toy, '/etc/toy/toy.conf', new SourceText(text), target, given);
  return { loader, load };
}

const paths = (tree: Tree<ToyPart>) => [...documentsOf(tree).keys()];
const inclusions = (tree: Tree<ToyPart>) => [...tree.included.values()];

describe('the loader', () => {
  beforeEach(() => parses.clear());

  it('reads what a document includes, nested, relative to the folder of the root', async () => {
    const files = new MemoryFiles({
      '/etc/toy/toy.d/1.conf': 'include more/x.conf',
      '/etc/toy/toy.d/2.conf': 'two',
      '/etc/toy/more/x.conf': 'x',
    });
    const tree = await loaderOf(files).load('include toy.d/*.conf');
    expect(paths(tree)).toEqual([
      '/etc/toy/toy.conf',
      '/etc/toy/toy.d/1.conf',
      '/etc/toy/more/x.conf',
      '/etc/toy/toy.d/2.conf',
    ]);
  });

  it('joins each answer to its request', async () => {
    const files = new MemoryFiles({ '/etc/toy/a': 'a', '/etc/toy/b': 'b' });
    const tree = await loaderOf(files).load('include b\ninclude a\ninclude b');
    const answers = tree.part.requests.map((request) => tree.included.get(request));
    expect(answers).toEqual([
      { trees: [expect.objectContaining({ path: '/etc/toy/b' })] },
      { trees: [expect.objectContaining({ path: '/etc/toy/a' })] },
      { trees: [expect.objectContaining({ path: '/etc/toy/b' })] },
    ]);
  });

  it('includes nothing for a file that is not there and for a folder', async () => {
    const files = new MemoryFiles({ '/etc/toy/toy.d/a': '' });
    const tree = await loaderOf(files).load('include missing\ninclude toy.d\ninclude no/such/folder');
    expect(inclusions(tree)).toEqual([
      { trees: [], absence: 'missing' },
      { trees: [], absence: 'folder' },
      { trees: [] },
    ]);
  });

  it('tells a folder by a slash at its end too, and nothing of a pattern', async () => {
    const files = new MemoryFiles({ '/etc/toy/toy.d/a': '', '/etc/toy/b': 'b' });
    const tree = await loaderOf(files).load('include toy.d/\ninclude b/\ninclude miss*\ninclude toy.?');
    expect(inclusions(tree)).toEqual([
      { trees: [], absence: 'folder' },
      { trees: [] },
      { trees: [] },
      { trees: [] },
    ]);
  });

  it('knows nothing of what it may not or cannot read, and asks for nothing outside', async () => {
    const files = new MemoryFiles(
      { '/etc/passwd': 'secret', '/etc/toy/closed': undefined, '/etc/toy/open': '' },
      ['/etc/toy'],
    );
    const tree = await loaderOf(files).load(
      'include /etc/passwd\ninclude ../*\ninclude closed\ninclude ../passwd\ninclude /etc/toy/open',
    );
    const unknown = { problem: 'unknown' };
    expect(inclusions(tree).slice(0, 4)).toEqual([unknown, unknown, unknown, unknown]);
    expect(paths(tree)).toEqual(['/etc/toy/toy.conf', '/etc/toy/open']);
    expect(files.asked.every((path) => path.startsWith('/etc/toy'))).toBe(true);
  });

  it('stops at a document that includes itself, directly or by way of another', async () => {
    const files = new MemoryFiles({ '/etc/toy/toy.conf': 'stale', '/etc/toy/a': 'include toy.conf' });
    const own = await loaderOf(files).load('include toy.conf');
    expect(inclusions(own)).toEqual([{ problem: 'cycle' }]);
    const round = await loaderOf(files).load('include a');
    const [inclusion] = inclusions(round);
    const [a] = inclusion && 'trees' in inclusion ? inclusion.trees : [];
    expect(a && inclusions(a as Tree<ToyPart>)).toEqual([{ problem: 'cycle' }]);
  });

  it('goes as deep as the format does', async () => {
    const chain = Object.fromEntries([1, 2, 3, 4].map((n) => [`/etc/toy/${n}`, `include ${n + 1}`]));
    const tree = await loaderOf(new MemoryFiles(chain)).load('include 1');
    expect(paths(tree)).toEqual(['/etc/toy/toy.conf', '/etc/toy/1', '/etc/toy/2', '/etc/toy/3']);
    const deepest = documentsOf(tree).get('/etc/toy/3');
    expect(deepest && inclusions(deepest)).toEqual([{ problem: 'too-deep' }]);
  });

  it('bounds what one configuration may include', async () => {
    const twice = (name: string) => `include ${name}\ninclude ${name}`;
    const files = new MemoryFiles({
      '/etc/toy/1': twice('2'),
      '/etc/toy/2': twice('3'),
      '/etc/toy/3': 'end',
    });
    const all = await loaderOf(files).load(twice('1'));
    expect(countTrees(all)).toBe(15);
    const some = await loaderOf(files, { maxInclusions: 10 }).load(twice('1'));
    expect(countTrees(some)).toBeLessThan(15);
    expect(inclusions(some).at(-1)).toEqual({ problem: 'unknown' });
  });

  it('parses a drop-in once, however often the root is edited', async () => {
    const { load } = loaderOf(new MemoryFiles({ '/etc/toy/a': 'the drop-in' }));
    await load('include a');
    await load('include a\n');
    await load('include a\n\n');
    expect(parses.get('the drop-in')).toBe(1);
  });

  it('parses anew for another target', async () => {
    const { load } = loaderOf(new MemoryFiles({ '/etc/toy/a': 'the drop-in' }));
    await load('include a');
    await load('include a', parseTarget(toy.target, '2.0') as Target);
    expect(parses.get('the drop-in')).toBe(2);
  });

  it('reads a changed file again once it is told', async () => {
    const files = new MemoryFiles({ '/etc/toy/d/a': 'old' });
    const { loader, load } = loaderOf(files);
    const textOfA = async () => documentsOf(await load('include d/*')).get('/etc/toy/d/a')?.source.text;
    expect(await textOfA()).toBe('old');
    files.write('/etc/toy/d/a', 'new');
    expect(await textOfA()).toBe('old');
    loader.invalidate('/etc/toy/d/a');
    expect(await textOfA()).toBe('new');
  });

  it('sees files come and go, and whole folders', async () => {
    const files = new MemoryFiles({ '/etc/toy/d/a': '' });
    const { loader, load } = loaderOf(files);
    await load('include */*');
    files.write('/etc/toy/new/b', '');
    loader.invalidate('/etc/toy/new/b');
    expect(paths(await load('include */*'))).toEqual(['/etc/toy/toy.conf', '/etc/toy/d/a', '/etc/toy/new/b']);
    files.remove('/etc/toy/d/a');
    loader.invalidate('/etc/toy/d');
    expect(paths(await load('include */*'))).toEqual(['/etc/toy/toy.conf', '/etc/toy/new/b']);
    files.remove('/etc/toy/new/b');
    loader.invalidate();
    expect(paths(await load('include */*'))).toEqual(['/etc/toy/toy.conf']);
  });

  it('prefers a given text to that of the file', async () => {
    const files = new MemoryFiles({ '/etc/toy/a': 'saved' });
    const given = new Map([['/etc/toy/a', new SourceText('edited')]]);
    const tree = await loaderOf(files).load('include a', newest, given);
    expect(documentsOf(tree).get('/etc/toy/a')?.source.text).toBe('edited');
  });
});

function countTrees(tree: Tree<unknown>): number {
  const below = [...tree.included.values()].flatMap((each) => ('trees' in each ? each.trees : []));
  return below.reduce((sum, each) => sum + countTrees(each), 1);
}
