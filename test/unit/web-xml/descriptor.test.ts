import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../server/src/core/text.js';
import { descriptorOf } from '../../../server/src/formats/web-xml/schema/index.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';

function descriptor(text: string) {
  return descriptorOf(new XmlDocument(new SourceText(text)), '4.0');
}

const DTD = '<!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN" "a.dtd">';
const JAKARTA = 'xmlns="https://jakarta.ee/xml/ns/jakartaee"';

describe('the version of a descriptor', () => {
  it.each([
    [`${DTD}<web-app/>`, '2.3', 'doctype', []],
    ['<!DOCTYPE web-app SYSTEM "http://java.sun.com/dtd/web-app_2_3.dtd"><web-app/>', '2.3', 'doctype', []],
    [`${DTD}<web-app version="2.5"/>`, '2.3', 'doctype', ['doctype-and-schema']],
    [`<web-app ${JAKARTA} version=" 5.0 "/>`, '5.0', 'version', []],
    [`<web-app ${JAKARTA} version="4.0"/>`, '4.0', 'version', ['namespace-of-other-version']],
    [`<web-app ${JAKARTA} version="2.3"/>`, '6.1', 'namespace', ['unknown-version']],
    [`<web-app ${JAKARTA}/>`, '6.1', 'namespace', []],
    ['<web-app xmlns="http://java.sun.com/xml/ns/javaee"/>', '3.0', 'namespace', []],
    ['<web-app xmlns="urn:x" version="6.0"/>', '6.0', 'version', ['unknown-namespace']],
    ['<web-app/>', '4.0', 'nothing', ['no-namespace']],
    ['', '4.0', 'nothing', []],
    ['<web-fragment version="2.5"/>', '3.0', 'version', ['fragment-too-old', 'no-namespace']],
  ])('%s', (text, version, source, contradictions) => {
    expect(descriptor(text)).toMatchObject({ version, source, contradictions });
  });

  it('is told whatever the kind', () => {
    expect(descriptor(`<web-fragment ${JAKARTA} version="6.0"/>`).kind).toBe('web-fragment');
    expect(descriptor('<j:web-app xmlns:j="urn:x"/>').kind).toBe('web-app');
    expect(descriptor('<Web-App/>').kind).toBeUndefined();
  });
});
