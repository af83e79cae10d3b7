import { describe, expect, it } from 'vitest';
import type { Format } from '../../../server/src/core/format.js';
import { formats } from '../../../server/src/formats/index.js';
import { lintFiles, usualFolder } from '../../support/lint.js';

const DEPTH = 15_000;

/** What is around elements that stand in themselves, the place of which is `…`. */
const SERVER = '…';
const ENGINE =
  '<Server port="-1"><Service name="a"><Engine name="b" defaultHost="c">…<Host name="c"/></Engine></Service></Server>';
const CONTEXT = ENGINE.replace('…', '<Host name="d"><Context path="/x">…</Context></Host>');
const APPLICATION = '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">…</web-app>';

/** By format, the start tags of such elements and what is around them. */
const NESTED: readonly (readonly [id: string, tag: string, around: string])[] = [
  ['tomcat-server', '<Server port="8005" shutdown="SHUTDOWN">', SERVER],
  ['tomcat-server', '<Realm>', ENGINE],
  ['tomcat-server', '<Realm className="org.apache.catalina.realm.CombinedRealm">', ENGINE],
  ['tomcat-server', '<Realm className="org.apache.catalina.realm.UserDatabaseRealm">', ENGINE],
  ['tomcat-server', '<Host name="x" appBase="webapps">', ENGINE],
  ['tomcat-server', '<Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster">', ENGINE],
  ['tomcat-server', '<Manager className="org.apache.catalina.session.PersistentManager">', CONTEXT],
  ['tomcat-server', '<Resources className="org.apache.catalina.webresources.StandardRoot">', CONTEXT],
  ['web-xml', '<web-app>', APPLICATION],
  ['web-xml', '<security-constraint>', APPLICATION],
  ['web-xml', '<session-config>', APPLICATION],
  ['web-xml', '<cookie-config>', APPLICATION],
  ['web-xml', '<servlet id="s">', APPLICATION],
  ['web-xml', '<filter-mapping xmlns:p="urn:p" p:type="x">', APPLICATION],
];

describe('elements that stand in themselves, very deeply', () => {
  it.each(NESTED)('break no rule of %s, nor a fix: %s', async (id, tag, around) => {
    const format = (await formats.find((each) => each.id === id)?.load()) as Format;
    const end = `</${/\w[\w-]*/.exec(tag)}>`;
    const text = around.replace('…', tag.repeat(DEPTH) + end.repeat(DEPTH));
    const files = { [usualFolder(format) + format.title]: text };
    const { diagnostics, failures } = await lintFiles(format, files, { profile: 'strict' });
    for (const diagnostic of diagnostics.slice(0, 50)) diagnostic.fixes();
    expect(diagnostics).not.toEqual([]);
    expect(failures.map(({ rule, error }) => `${rule.id}: ${error}`)).toEqual([]);
  });
});
