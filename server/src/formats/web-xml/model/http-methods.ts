/** The methods of HTTP and WebDAV, which people may have meant by another spelling. */
export const HTTP_METHODS: ReadonlySet<string> = new Set([
  'CONNECT',
  'COPY',
  'DELETE',
  'GET',
  'HEAD',
  'LOCK',
  'MKCOL',
  'MOVE',
  'OPTIONS',
  'PATCH',
  'POST',
  'PROPFIND',
  'PROPPATCH',
  'PUT',
  'TRACE',
  'UNLOCK',
]);

/**
 * The methods that were most likely meant by a text that no request has as its method: none for a star or for
 * nothing. Undefined for a text that may be a method.
 */
export function meantMethods(text: string): readonly string[] | undefined {
  if (text === '' || text === '*') return [];
  const words = text.split(/[\s,;|]+/).filter(Boolean);
  const methods = words.map((word) => word.toUpperCase());
  if (words.length === 1 && words[0] === text) {
    return text !== methods[0] && HTTP_METHODS.has(methods[0] as string) ? methods : undefined;
  }
  return methods;
}
