import { describe, expect, it } from 'vitest'
import { knowing } from '../testing/knowledge.ts'
import { judgeAddress } from './judge.ts'
import { ownHostsOf } from './own-hosts.ts'

describe('sites that are ours', () => {
  it('come from channels and from what somebody named, each once', () => {
    const channels = [
      {
        handle: 'fjell.example',
        serverUrl: 'https://bsky.social',
        profileUrl: 'https://bsky.app/profile/fjell.example',
      },
      { handle: '@fjell@social.fjell.example', serverUrl: 'https://social.fjell.example/', profileUrl: null },
      { handle: 'fjell', serverUrl: 'http://127.0.0.1:4000', profileUrl: null },
    ]
    expect(ownHostsOf(channels, ['www.fjell.example', 'FJELL.example/'])).toEqual([
      'fjell.example',
      'bsky.social',
      'bsky.app',
      'social.fjell.example',
      '127.0.0.1',
    ])
  })

  it('may be a number in our own network, which nothing else resembles', () => {
    const known = knowing({ ownHosts: ['127.0.0.1', 'intranet'] })
    expect(judgeAddress('http://127.0.0.1:4000/@fjell/1', known).verdict).toBe('safe')
    expect(judgeAddress('http://127.0.0.2:4000/', known).because?.rule).toBe('link.number')
    expect(judgeAddress('https://intranet.test/', known).verdict).toBe('safe')
  })
})
