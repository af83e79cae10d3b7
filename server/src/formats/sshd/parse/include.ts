import type { IncludeRequest } from '../../../core/format.js';
import type { Line } from './syntax.js';

/** The folder that sshd was built to read its configuration from; relative patterns start there. */
const CONFIGURATION_FOLDER = '/etc/ssh/';

/**
 * The files that a text's Include lines ask for. sshd looks for relative patterns in its configuration folder,
 * which is where the main file lies. A leading `~` is not expanded and finds nothing.
 */
export function includeRequests(lines: readonly Line[]): readonly IncludeRequest[] {
  return lines
    .filter((line) => line.keyword.toLowerCase() === 'include' && !line.problem)
    .flatMap((line) => line.args)
    .filter(({ value }) => value !== '' && !value.startsWith('~'))
    .map(({ value, span }) => toRequest(value, span));
}

function toRequest(pattern: string, span: IncludeRequest['span']): IncludeRequest {
  if (pattern.startsWith(CONFIGURATION_FOLDER)) {
    return { pattern: pattern.slice(CONFIGURATION_FOLDER.length), base: 'configuration', span };
  }
  return { pattern, base: pattern.startsWith('/') ? 'filesystem' : 'configuration', span };
}
