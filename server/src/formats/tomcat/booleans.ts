/** Whether Tomcat takes a value for true: `true` in any case, and nothing else. */
export function isTrue(value: string): boolean {
  return value.toLowerCase() === 'true';
}
