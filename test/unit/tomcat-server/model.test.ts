import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { tomcat } from '../../../server/src/formats/tomcat/target.js';
import { ServerModel } from '../../../server/src/formats/tomcat-server/model/model.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';
import type { XmlElement } from '../../../server/src/formats/xml/element.js';

function modelOf(text: string, release = '11.0'): ServerModel {
  const target = parseTarget(tomcat, release);
  if (typeof target === 'string') throw new Error(target);
  return new ServerModel('server.xml', new XmlDocument(new SourceText(text)), target);
}

function only(model: ServerModel, name: string): XmlElement {
  const [element, ...others] = model.document.elements.filter((each) => each.name === name);
  if (!element || others.length > 0) throw new Error(`not one ${name}`);
  return element;
}

/** The placement of each element, by name. */
function placements(text: string, release?: string): Record<string, string> {
  const model = modelOf(text, release);
  return Object.fromEntries(model.document.elements.map((each) => [each.name, model.placement(each)]));
}

const connectorOf = (attributes: string, release?: string) => {
  const model = modelOf(`<Server><Service><Connector ${attributes}/></Service></Server>`, release);
  return { model, connector: only(model, 'Connector') };
};

describe('where elements stand', () => {
  it('tells what Tomcat reads from what it passes over', () => {
    expect(
      placements('<Server><Service><Engine/><Valve/><Foo><Executor/></Foo></Service><Host/></Server>'),
    ).toEqual({
      Server: 'read',
      Service: 'read',
      Engine: 'read',
      Valve: 'misplaced',
      Foo: 'unknown',
      Executor: 'within-unread',
      Host: 'misplaced',
    });
  });

  it('wants the root to be Server, by each letter', () => {
    expect(placements('<server><Service/></server>')).toEqual({
      server: 'unknown',
      Service: 'within-unread',
    });
    expect(placements('<Engine><Host/></Engine>')).toEqual({ Engine: 'misplaced', Host: 'within-unread' });
    expect(modelOf('').server).toBeUndefined();
  });

  it('reads realms in realms to three levels', () => {
    const model = modelOf(
      '<Server><Service><Engine><Realm><Realm><Realm><Realm><Realm/></Realm></Realm></Realm></Realm></Engine></Service></Server>',
    );
    const realms = model.document.elements.filter(({ name }) => name === 'Realm');
    expect(realms.map((realm) => model.placement(realm))).toEqual([
      'read',
      'read',
      'read',
      'misplaced',
      'within-unread',
    ]);
    expect(model.named('Realm')).toHaveLength(3);
  });

  it('does not know elements of later releases', () => {
    const text =
      '<Server><Service><Engine><Host><Context><Resources><CacheStrategy/></Resources></Context></Host></Engine></Service></Server>';
    expect(placements(text, '8.5')['CacheStrategy']).toBe('unknown');
    expect(placements(text, '9.0')['CacheStrategy']).toBe('read');
  });

  it('lists what is read in the order of the text', () => {
    const model = modelOf('<Server><Service name="a"/><Foo/><Listener/><Service name="b"/></Server>');
    expect(model.read.map(({ name }) => name)).toEqual(['Server', 'Service', 'Listener', 'Service']);
    expect(model.named('Service').map((each) => model.written(each, 'name'))).toEqual(['a', 'b']);
  });

  it('is not complete where entities may bring in more', () => {
    expect(modelOf('<!DOCTYPE Server [<!ENTITY c SYSTEM "c.xml">]><Server>&c;</Server>').isComplete).toBe(
      false,
    );
    expect(modelOf('<!DOCTYPE Server [<!ENTITY port "80">]><Server/>').isComplete).toBe(true);
  });
});

describe('the class of an element', () => {
  it('is the usual one where none is named', () => {
    const model = modelOf(
      '<Server><Service><Engine><Host><Context><Manager/></Context></Host></Engine></Service></Server>',
    );
    expect(model.classNameOf(only(model, 'Manager'))).toBe('org.apache.catalina.session.StandardManager');
    expect(model.isOfClass(only(model, 'Host'), 'StandardHost')).toBe(true);
  });

  it('is unknown where a property decides, and where it must be named and is not', () => {
    const model = modelOf(
      `<Server><Listener className="\${x}"/><Service><Engine><Valve/></Engine></Service></Server>`,
    );
    expect(model.classNameOf(only(model, 'Listener'))).toBeUndefined();
    expect(model.classNameOf(only(model, 'Valve'))).toBeUndefined();
    expect(model.attributesOf(only(model, 'Valve'))?.isOpen).toBe(true);
  });

  it('has any attribute where it is not one of those that Tomcat ships', () => {
    const model = modelOf('<Server><Listener className="com.example.Start"/></Server>');
    expect(model.componentOf(only(model, 'Listener'))).toBeUndefined();
    expect(model.attributesOf(only(model, 'Listener'))?.isOpen).toBe(true);
  });

  it('of a connector goes by its protocol, by each letter', () => {
    const kind = (protocol: string) => {
      const { model, connector } = connectorOf(`protocol="${protocol}"`);
      return model.protocolOf(connector);
    };
    expect(kind('HTTP/1.1')).toBe('HTTP');
    expect(kind('org.apache.coyote.ajp.AjpNioProtocol')).toBe('AJP');
    expect(kind('http/1.1')).toBeUndefined();
    expect(kind(`\${p}`)).toBeUndefined();
  });
});

describe('what is in force', () => {
  it('is what is written, with a capital first letter too, else the default of the release', () => {
    const { model, connector } = connectorOf('MaxThreads="7" maxparametercount="3"');
    expect(model.integer(connector, 'maxThreads')).toBe(7);
    expect(model.integer(connector, 'maxParameterCount')).toBe(1000);
    const older = connectorOf('', '9.0');
    expect(older.model.integer(older.connector, 'maxParameterCount')).toBe(10_000);
  });

  it('is the default where a number is none', () => {
    for (const value of ['20s', ' 7', '', '0x10']) {
      const { model, connector } = connectorOf(`maxThreads="${value}"`);
      expect(model.integer(connector, 'maxThreads')).toBe(200);
    }
    const { model, connector } = connectorOf('maxThreads="+20"');
    expect(model.integer(connector, 'maxThreads')).toBe(20);
  });

  it('is false for every truth value but true', () => {
    for (const [value, flag] of [
      ['true', true],
      ['TRUE', true],
      ['yes', false],
      ['True ', false],
      ['', false],
    ] as const) {
      const { model, connector } = connectorOf(`SSLEnabled="${value}"`);
      expect(model.flag(connector, 'SSLEnabled')).toBe(flag);
    }
  });

  it('is unknown where a property decides', () => {
    const { model, connector } = connectorOf(
      `port="\${port}" SSLEnabled="\${tls}" address="\${a:-127.0.0.1}"`,
    );
    expect(model.integer(connector, 'port')).toBeUndefined();
    expect(model.flag(connector, 'SSLEnabled')).toBeUndefined();
    expect(model.setting(connector, 'address')).toBeUndefined();
    expect(model.written(connector, 'address')).toBeUndefined();
    expect(model.attribute(connector, 'address')).toBeDefined();
  });

  it('is unknown for what the release does not have', () => {
    const { model, connector } = connectorOf('', '9.0');
    expect(model.setting(connector, 'allowBackslash')).toBeUndefined();
    expect(connectorOf('').model.setting(connectorOf('').connector, 'allowBackslash')?.value).toBe('false');
  });
});
