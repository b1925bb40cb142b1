import { describe, expect, it } from 'vitest'
import { assistedKit } from '#networks/contract/kit/checks/assisted.ts'
import { threads } from './index.ts'
import { threadsLength } from './length.ts'

const url = 'https://www.threads.com/@fjell.sons/post/DAbc-12_xyz'

assistedKit({
  network: threads,
  fillsIn: true,
  addresses: [
    [url, 'DAbc-12_xyz', 'fjell.sons', url],
    ['https://www.threads.net/@fjell.sons/post/DAbc-12_xyz?xmt=AQG', 'DAbc-12_xyz', 'fjell.sons', url],
    ['threads.net/%40fjell.sons/post/DAbc-12_xyz/', 'DAbc-12_xyz', 'fjell.sons', url],
    ['https://threads.com/t/DAbc-12_xyz', 'DAbc-12_xyz', null, 'https://www.threads.com/t/DAbc-12_xyz'],
  ],
  others: [
    'https://www.threads.com/@fjell.sons',
    'https://www.threads.com/@fjell.sons/replies',
    'https://www.threads.com/fjell.sons/post/DAbc-12_xyz',
    'https://www.threads.com/@fjell sons/post/DAbc-12_xyz',
    'https://www.threads.org/@fjell.sons/post/DAbc-12_xyz',
    'https://graph.threads.net/@fjell.sons/post/DAbc-12_xyz',
  ],
})

describe('length on Threads', () => {
  it.each([
    ['', 0],
    ['Grüße', 5],
    ['e\u0301', 2],
    ['🧶', 4],
    ['👨‍👩‍👧‍👧', 25],
    ['🇳🇴!', 9],
    ['1️⃣', 7],
    ['© 2026', 6],
    ['新しい靴', 4],
  ])('of %s is %i', (text, length) => {
    expect(threadsLength(text)).toBe(length)
  })
})
