import { describe, expect, it } from 'vitest'
import type { PublishRequest } from '#networks/contract/publish.ts'
import { mastodonPublish } from './publish.ts'
import { json, now, ourStatus, scripted } from './testing/scripted-server.ts'

const base: PublishRequest = {
  key: 'k',
  claimedAt: now,
  text: 'Boots are here',
  lang: null,
  media: [],
  replyTo: null,
}
const at = (seconds: number) => ({ created_at: new Date(now.getTime() + seconds * 1000).toISOString() })

function reconcile(
  list: readonly object[],
  more: Partial<PublishRequest> = {},
  headers = {},
  context: object[] = [],
) {
  const { session, seen } = scripted(({ path, query }) => {
    if (path.endsWith('/context')) return json({ ancestors: [], descendants: context })
    return json(query.has('max_id') ? [] : list, 200, headers)
  })
  return { outcome: mastodonPublish.reconcile(session, { ...base, ...more }), seen }
}

const found = async (...args: Parameters<typeof reconcile>) => {
  const outcome = await reconcile(...args).outcome
  return outcome.kind === 'live' ? outcome.remoteId : outcome.kind
}

describe('reconciling', () => {
  it('takes the earliest post of ours since the claim that says the same', async () => {
    const list = [
      ourStatus('4', '<p>Boots are here</p>', at(9)),
      ourStatus('3', '<p>Boots are here</p>', at(3)),
      ourStatus('2', '<p>Boots are there</p>', at(2)),
      ourStatus('1', '<p>Boots are here</p>', at(-60)),
    ]
    expect(await found(list)).toBe('3')
    expect(await found(list.slice(2))).toBe('absent')
  })

  it('never takes another post of ours for it, however equal they are', async () => {
    const twins = ['5', '4', '3'].map((id) => ourStatus(id, '<p>Boots are here</p>', at(Number(id))))
    expect(await found(twins, { known: ['3'] })).toBe('4')
    expect(await found(twins, { known: ['4', '3'] })).toBe('5')
    expect(await found(twins, { known: ['3', '4', '5'] })).toBe('absent')
  })

  it('sees through what servers do to a text', async () => {
    const text = 'Hei @ida@knit.example, see https://weft.example/a?b=1&c=2\n\n<b>now</b> #boots e\u0301'
    const content =
      '<p>Hei <span class="h-card"><a href="https://knit.example/@ida" class="u-url mention">@<span>ida</span></a></span>, see <a href="https://weft.example/a?b=1&amp;c=2"><span class="invisible">https://</span><span class="ellipsis">weft.example/a?b</span><span class="invisible">=1&amp;c=2</span></a></p><p>&lt;b&gt;now&lt;/b&gt; <a href="https://weft.example/tags/boots" class="mention hashtag">#<span>boots</span></a> é</p>'
    expect(await found([ourStatus('1', content, at(1))], { text })).toBe('1')
  })

  it('tells posts apart by pictures, by what they answer, and by who wrote them', async () => {
    const same = '<p>Boots are here</p>'
    expect(await found([ourStatus('1', same, { ...at(1), media_attachments: [{ id: '9' }] })])).toBe('absent')
    const stranger = { ...ourStatus('1', same, at(1)), account: { id: '200' } }
    expect(await found([stranger])).toBe('absent')
    const replyTo = { remoteId: '5', context: {} }
    expect(await found([ourStatus('1', same, { ...at(1), in_reply_to_id: '6' })], { replyTo })).toBe('absent')
    expect(await found([ourStatus('1', same, { ...at(1), in_reply_to_id: '5' })], { replyTo })).toBe('1')
  })

  it('tells the posts of a thread apart that say the same', async () => {
    const same = '<p>Boots are here</p>'
    const under = (id: string, parent: string | null, seconds: number) =>
      ourStatus(id, same, { ...at(seconds), in_reply_to_id: parent })
    const list = [under('3', '2', 3), under('2', '1', 2), under('1', null, 1)]
    const replyTo = (remoteId: string) => ({ replyTo: { remoteId, context: {} } })
    expect(await found(list)).toBe('1')
    expect(await found(list, replyTo('1'))).toBe('2')
    expect(await found(list, replyTo('2'))).toBe('3')
    expect(await found(list, replyTo('3'))).toBe('absent')
    // The first of a thread is not the second, even when only the second is listed.
    expect(await found(list.slice(0, 2))).toBe('absent')
  })

  it('goes by the poll where one is shown, and does not send again where a server left it out', async () => {
    const poll = { options: ['Boots', 'Sandals'], multiple: false, minutes: 60 }
    const shown = (titles: string[]) => ({ poll: { options: titles.map((title) => ({ title })) } })
    const same = '<p>Boots are here</p>'
    expect(await found([ourStatus('1', same, { ...at(1), ...shown(poll.options) })], { poll })).toBe('1')
    expect(await found([ourStatus('1', same, { ...at(1), ...shown(['Yes', 'No']) })], { poll })).toBe(
      'absent',
    )
    expect(await found([ourStatus('1', same, at(1))], { poll })).toBe('1')
  })

  it('knows its post where a server keeps equal pictures once', async () => {
    const one = { bytes: new Uint8Array([1]), mimeType: 'image/png', alt: '', width: 1, height: 1 }
    const other = { ...one, bytes: new Uint8Array([2]) }
    const list = [ourStatus('1', '<p>Boots are here</p>', { ...at(1), media_attachments: [{ id: '9' }] })]
    expect(await found(list, { media: [one, { ...one }] })).toBe('1')
    expect(await found(list, { media: [one, other] })).toBe('absent')
  })

  it('finds a private answer that the list leaves out', async () => {
    const replyTo = { remoteId: '5', context: { acct: 'ida@knit.example', visibility: 'direct' } }
    const answer = ourStatus('8', '<p>@ida Boots are here</p>', {
      ...at(1),
      in_reply_to_id: '5',
      visibility: 'direct',
    })
    expect(await found([], { replyTo }, {}, [answer])).toBe('8')
  })

  it('goes by the server’s clock when it tells that it differs', async () => {
    const behind = [ourStatus('1', '<p>Boots are here</p>', at(-595))]
    const date = new Date(now.getTime() - 600_000).toUTCString()
    expect(await found(behind)).toBe('absent')
    expect(await found(behind, {}, { date })).toBe('1')
    const ahead = [ourStatus('1', '<p>Boots are here</p>', at(590))]
    expect(await found(ahead, {}, { date: new Date(now.getTime() + 600_000).toUTCString() })).toBe('absent')
  })

  it('looks further back until the claim, and says when it cannot look', async () => {
    const { outcome, seen } = reconcile([ourStatus('9', '<p>Other</p>', at(50))])
    expect((await outcome).kind).toBe('absent')
    expect(seen.map((one) => one.query.get('max_id'))).toEqual([null, '9'])
    const { session } = scripted(() => json({ error: 'Down' }, 503))
    expect((await mastodonPublish.reconcile(session, base)).kind).toBe('retryLater')
  })
})
