import { describe, expect, it } from 'vitest';
import { denies, sniff } from '../../../server/src/formats/web-xml/identify.js';

const OF_JAKARTA = '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">';
const OF_RESIN = '<web-app xmlns="http://caucho.com/ns/resin">';
const OF_GERONIMO = '<g:web-app xmlns:g="http://geronimo.apache.org/xml/ns/j2ee/web-1.1">';

describe('telling a deployment descriptor', () => {
  it('knows it by its root element', () => {
    expect([OF_JAKARTA, '<web-app>', '<web-fragment>', '<Server>'].map(sniff)).toEqual([1, 1, 1, 0]);
    expect([OF_JAKARTA, '<Web-App>', '', '<Server>'].map(denies)).toEqual([false, false, false, true]);
  });

  it('leaves those of other servers alone', () => {
    expect([OF_RESIN, OF_GERONIMO].map(sniff)).toEqual([0, 0]);
    expect([OF_RESIN, OF_GERONIMO].map(denies)).toEqual([true, true]);
  });
});
