import { expect, it } from 'vitest'
import { judgeAddress, saysTheSame } from './by-hand.ts'

const account = { network: 'X', handle: '@FjellSport' }
const at = (handle: string | null) => ({ remoteId: '1', handle, url: 'https://x.example/1' })

it.each([
  ['no address of this network', null, /no address of a post on X/],
  ['somebody else’s', at('other'), /by other, but it should stand on @FjellSport/],
  ['ours', at('fjellsport'), null],
  ['one that does not tell whose it is', at(null), null],
])('judges %s', (_, address, words) => {
  const said = judgeAddress(address, account)
  if (words) expect(said).toMatch(words)
  else expect(said).toBeNull()
})

it('tells what stands there from what we wrote', () => {
  const ours = 'Bring the jacket: we mend it. https://fjell.example/repair'
  expect(saysTheSame('Bring the jacket:  we mend it. https://t.co/x', ours)).toBe(true)
  expect(saysTheSame('Quite another thing', ours)).toBe(false)
  expect(saysTheSame(null, ours)).toBe(true)
})
