import { describe, expect, it } from 'vitest';
import { cidrProblem, isCidr } from '../../../server/src/formats/tomcat/cidr.js';
import { javaRegexProblem } from '../../../server/src/formats/tomcat/java-regex.js';
import { dateFormatProblem } from '../../../server/src/formats/tomcat-server/rules/access-logs/date-format.js';

describe('a regular expression of Java', () => {
  it.each([
    '.*',
    '10\\.\\d{1,3}\\.\\d{1,}',
    '(?i).*bot.*',
    '(?:a|b)++',
    '[^*+?()]*',
    '[a-z&&[^x]]',
    '\\p{Alpha}{2}',
    '^*',
    '\\Q*\\E',
    '[]a]',
    '(?<name>a)\\k<name>',
    '',
  ])('may be %s', (regex) => {
    expect(javaRegexProblem(regex)).toBeUndefined();
  });

  it.each(['*', '*.example.com', 'a|*b', '(+)', 'a)', '(a', '[a', 'a\\', '{2}', 'a{b}'])(
    'cannot be %s',
    (regex) => {
      expect(javaRegexProblem(regex)).toBeDefined();
    },
  );
});

describe('a network', () => {
  it.each(['192.0.2.0/24', '::1', '2001:db8::/32', '10.0.0.1'])('may be %s', (network) => {
    expect(isCidr(network)).toBe(true);
    expect(cidrProblem(network)).toBeUndefined();
  });

  it.each(['localhost', 'admin.example.com', '127/8', '127.0.0.1;8080'])(
    'may be %s, as far as can be told',
    (network) => {
      expect(isCidr(network)).toBe(false);
      expect(cidrProblem(network)).toBeUndefined();
    },
  );

  it.each([
    '127\\.\\d+',
    '10.0.0.0/33',
    '10.0.0.300',
    '10.0.0.0/255.0.0.0',
    '::1/129',
    '127.0.0.0/8 ::1',
    '*',
  ])('cannot be %s', (network) => {
    expect(isCidr(network)).toBe(false);
    expect(cidrProblem(network)).toBeDefined();
  });
});

describe('a date of Java', () => {
  it.each(['.yyyy-MM-dd', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "''yy", ''])('may be %s', (format) => {
    expect(dateFormatProblem(format)).toBeUndefined();
  });

  it.each(['.yyyy-MM-dd.log', "yyyy'T", 'QQ'])('cannot be %s', (format) => {
    expect(dateFormatProblem(format)).toBeDefined();
  });
});
