import { describe, expect, it } from 'vitest'
import { allowRules, embeddedV4, isPublicAddress } from './addresses.ts'

describe('isPublicAddress', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.251',
    '239.255.255.250',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%lo',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '193.0.0.1',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('embeddedV4', () => {
  it('finds the IPv4 address inside mapped and NAT64 addresses only', () => {
    expect(embeddedV4('::ffff:127.0.0.1')).toBe('127.0.0.1')
    expect(embeddedV4('64:ff9b::c0a8:101')).toBe('192.168.1.1')
    expect(embeddedV4('::ffff:0:1')).toBe('0.0.0.1')
    expect(embeddedV4('2606:4700::1111')).toBeNull()
    expect(embeddedV4('1.1.1.1')).toBeNull()
  })
})

describe('allowRules', () => {
  it('reads hosts, ports, addresses and ranges', () => {
    const rules = allowRules([
      'Intranet.Example',
      'pds.example:2583',
      '10.0.0.0/8',
      '192.168.1.7',
      '[::1]:9000',
      'fd00::/8',
    ])
    expect(rules.allowsName('intranet.example.', 80)).toBe(true)
    expect(rules.allowsName('pds.example', 2583)).toBe(true)
    expect(rules.allowsName('pds.example', 80)).toBe(false)
    expect(rules.allowsName('[::1]', 9000)).toBe(true)
    expect(rules.permits('10.9.9.9')).toBe(true)
    expect(rules.permits('::ffff:10.9.9.9')).toBe(true)
    expect(rules.permits('192.168.1.7')).toBe(true)
    expect(rules.permits('192.168.1.8')).toBe(false)
    expect(rules.permits('fd00::5')).toBe(true)
    expect(rules.permits('::1')).toBe(false)
  })

  it.each(['', '10.0.0.0/33', 'host/8', 'http://host', 'a b', 'host:port'])(
    'names the entry it cannot read: "%s"',
    (entry) => {
      expect(() => allowRules([entry])).toThrow(`"${entry}"`)
    },
  )
})
