import { describe, expect, it } from 'vitest'
import { takeVtt } from './vtt.ts'

const cue = (from: string, to: string, text = 'Hello') => `${from} --> ${to}\n${text}\n\n`

describe('captions', () => {
  it('are taken with the time their last words end', () => {
    const vtt = `\uFEFFWEBVTT - Talk\r\n\r\nNOTE by hand\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start\r\n<v Ada>Hei\r\n\r\n${cue('00:00:02.500', '01:00:04.000')}`
    expect(takeVtt('talk.vtt', Buffer.from(vtt))).toMatchObject({
      ok: true,
      value: { kind: 'captions', mimeType: 'text/vtt', seconds: 3604 },
    })
  })

  it.each([
    ['no caption', 'WEBVTT\n\n', 'no caption'],
    ['an end before the beginning', `WEBVTT\n\n${cue('00:03.000', '00:02.000')}`, 'line 3 ends before'],
    [
      'times out of order',
      `WEBVTT\n\n${cue('00:03.000', '00:04.000')}${cue('00:01.000', '00:02.000')}`,
      'line 6 begins before',
    ],
    ['times with commas', 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHi', 'line 3 is no pair of times'],
    ['a time of 61 seconds', `WEBVTT\n\n${cue('00:61.000', '00:62.000')}`, 'line 3'],
  ])('with %s are refused, saying where', (_, text, words) => {
    const taken = takeVtt('talk.vtt', Buffer.from(text))
    expect(taken).toMatchObject({ ok: false, error: { message: expect.stringContaining(words) } })
  })

  it('must be UTF-8', () => {
    const taken = takeVtt(
      'talk.vtt',
      Buffer.from(`WEBVTT\n\n${cue('00:01.000', '00:02.000', 'Tsch\xfcss')}`, 'latin1'),
    )
    expect(taken).toMatchObject({ ok: false, error: { message: expect.stringContaining('UTF-8') } })
  })
})
