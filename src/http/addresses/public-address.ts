import { BlockList, isIP, isIPv4 } from 'node:net';

/** IPv4 blocks that are not globally reachable. https://www.iana.org/assignments/iana-ipv4-special-registry */
const closedIPv4 = blockList('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/** Only global unicast is public in IPv6: what is outside (loopback, ULA, link-local, mapped IPv4, NAT64) is not. */
const globalIPv6 = blockList('ipv6', ['2000::/3']);

/** Parts of 2000::/3 that are not, or that carry an IPv4 address within (Teredo, 6to4).
 * https://www.iana.org/assignments/iana-ipv6-special-registry */
const closedIPv6 = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** True for an address on the open internet; false for every private or special one, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  const plain = address.split('%')[0] ?? '';
  if (isIP(plain) === 0) return false;
  if (isIPv4(plain)) return !closedIPv4.check(plain, 'ipv4');
  return globalIPv6.check(plain, 'ipv6') && !closedIPv6.check(plain, 'ipv6');
}

function blockList(family: 'ipv4' | 'ipv6', blocks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [network = '', bits = ''] = block.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
