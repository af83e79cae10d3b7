/** What Tomcat makes of a pattern before it looks at it: sequences such as `%20` decoded; undefined where it cannot. */
export function decoded(pattern: string): string | undefined {
  if (!pattern.includes('%')) return pattern;
  if (/%(?![\da-f]{2})/i.test(pattern)) return undefined;
  try {
    return decodeURIComponent(pattern);
  } catch {
    return pattern;
  }
}

/** Whether Tomcat takes a decoded pattern: an address, `*.` with an extension, or nothing, all on one line. */
export function isTaken(pattern: string): boolean {
  if (/[\r\n]/.test(pattern)) return false;
  if (pattern === '') return true;
  if (pattern.startsWith('*.')) return !pattern.includes('/');
  return pattern.startsWith('/') && !pattern.includes('*.');
}

/** The patterns that a text lists, which is one pattern to Tomcat; undefined for one that is no list. */
export function listedPatterns(text: string): readonly string[] | undefined {
  const words = text.split(/[\s,;|]+/).filter((word) => word !== '');
  if (words.length < 2 || words.some((word) => !/^(?:\/|\*\.)/.test(word))) return undefined;
  return words.every(isTaken) ? words : undefined;
}

/** Why a pattern that Tomcat takes is compared letter by letter, although something else was meant. */
export type Habit = 'list' | 'star' | 'double-extension' | 'template' | 'expression' | 'query';

/** The habit that a pattern was written in; undefined for one that means what it says. */
export function habitOf(pattern: string): Habit | undefined {
  if (listedPatterns(pattern)) return 'list';
  if (/[?#]/.test(pattern)) return 'query';
  if (/\{[^/{}]*\}/.test(pattern)) return 'template';
  if (/[()[\]|^\\]|\.[*+]|\$$/.test(pattern) && !pattern.startsWith('*.')) return 'expression';
  if (pattern.startsWith('*.')) {
    if (pattern.includes('*', 1)) return 'star';
    return pattern.lastIndexOf('.') > 1 && !pattern.endsWith('.') ? 'double-extension' : undefined;
  }
  return withoutEnding(pattern).includes('*') ? 'star' : undefined;
}

function withoutEnding(pattern: string): string {
  return pattern.endsWith('/*') ? pattern.slice(0, -1) : pattern;
}

/** The pattern that most likely was meant by one that Tomcat refuses, or takes letter by letter. */
export function meantPattern(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return undefined;
  const meant = rewritten(pattern);
  return meant !== pattern && isTaken(meant) && habitOf(meant) === undefined ? meant : undefined;
}

/** Longer ones were not written by people. */
const MAX_LENGTH = 500;

function rewritten(pattern: string): string {
  if (/^\/?\*+(?:\.\*)?$/.test(pattern)) return '/*';
  const extension = /^(?:\/|\/\*\*\/)(\*\.\w+)$/.exec(pattern) ?? /^\*(?:\.\w+)*(\.\w+)$/.exec(pattern);
  if (extension) return extension[1]?.startsWith('.') ? `*${extension[1]}` : (extension[1] as string);
  if (/^[a-z][a-z\d+.-]*:/i.test(pattern) || pattern.startsWith('*')) return pattern;
  const path = pattern.replace(/^\^/, '').replace(/^\.\//, '/').replace(/\$$/, '');
  const rooted = path.startsWith('/') ? path : `/${path}`;
  // A star, an expression for any text or a variable that ends the path stands for what is below.
  return rooted.replace(/\/?(?:\*+|\.\*|\{[^/{}]*\}|\(\.\*\))\/?$/, '/*');
}
