import { describe, expect, it } from 'vitest';
import { nearest } from '../../../server/src/core/nearest.js';

const NAMES = ['Port', 'PermitRootLogin', 'PermitTTY', 'PermitTunnel', 'UsePAM', 'UseDNS', 'Match', 'all'];

describe('the nearest name', () => {
  it.each([
    ['PermitRotLogin', 'PermitRootLogin'],
    ['permitrootlogin', 'PermitRootLogin'],
    ['PremitRootLogin', 'PermitRootLogin'],
    ['PermitTTYs', 'PermitTTY'],
    ['Prot', 'Port'],
    ['UsePM', 'UsePAM'],
    ['al', 'all'],
    ['PermitRootLoginnnn', 'PermitRootLogin'],
  ])('to %s is %s', (name, expected) => {
    expect(nearest(name, NAMES)).toBe(expected);
  });

  it.each(['PermitRootLoginnnnn', 'Compression', 'P', '', 'zz', 'x'.repeat(81)])('to %j is none', (name) => {
    expect(nearest(name, NAMES)).toBeUndefined();
  });

  it('is the first of several that are as near', () => {
    expect(nearest('Use', ['Uses', 'User'])).toBe('Uses');
  });

  it('is the nearest and not the first that is near', () => {
    expect(nearest('UseDN', ['UsePAM', 'UseDNS'])).toBe('UseDNS');
  });
});
