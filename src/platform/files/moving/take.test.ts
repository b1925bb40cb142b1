import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sniff } from '../sniff.ts'
import { makeMoving } from '../testing/moving.ts'
import { takeMoving } from './take.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weft-moving-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function take(bytes: Buffer) {
  const path = join(folder, 'draft')
  await writeFile(path, bytes)
  const format = sniff(bytes)
  if (!format) throw new Error('the test made nothing that is known')
  return { taken: await takeMoving('walk.mp4', format, path), kept: await readFile(path) }
}

const refusal = async (bytes: Buffer) => {
  const { taken } = await take(bytes)
  return taken.ok ? 'taken' : taken.error.message
}

describe('a whole video', () => {
  it.each([
    ['MP4', {}, { mimeType: 'video/mp4', width: 320, height: 240, hasAudio: false }],
    [
      'MP4 with its index at the end',
      { fastStart: false, audio: true },
      { mimeType: 'video/mp4', hasAudio: true },
    ],
    ['MP4 in fragments', { fastStart: 'fragmented' }, { mimeType: 'video/mp4' }],
    [
      'MOV held upright',
      { container: 'mov', rotation: 90 },
      { mimeType: 'video/quicktime', width: 240, height: 320 },
    ],
    ['WebM', { container: 'webm', audio: true }, { mimeType: 'video/webm', hasAudio: true }],
  ] as const)('%s is taken with what a player finds out', async (_, wanted, expected) => {
    const { taken } = await take(await makeMoving({ ...wanted, seconds: 3 }))
    expect(taken).toMatchObject({ ok: true, value: { kind: 'video', seconds: 3, ...expected } })
  })

  it('without pictures is a sound', async () => {
    const { taken } = await take(await makeMoving({ video: false, audio: true }))
    expect(taken).toMatchObject({ ok: true, value: { kind: 'audio', mimeType: 'audio/mp4', seconds: 2 } })
  })

  it.each(['mp4', 'webm'] as const)('loses its title and owner (%s), and plays on', async (container) => {
    const video = await makeMoving({ container, title: 'At home, 12 Elm Street' })
    expect(video.includes('Elm Street')).toBe(true)
    const { taken, kept } = await take(video)
    expect(taken).toMatchObject({ ok: true, value: { seconds: 2 } })
    expect(kept.includes('Elm Street')).toBe(false)
    expect(kept.length).toBe(video.length)
    expect(await refusal(kept)).toBe('taken')
  })

  it('loses what was padded on behind its end', async () => {
    const { taken, kept } = await take(
      Buffer.concat([await makeMoving(), Buffer.alloc(64), Buffer.from('hidden words')]),
    )
    expect(taken.ok).toBe(true)
    expect(kept.includes('hidden')).toBe(false)
    expect(await refusal(kept)).toBe('taken')
  })
})

describe('a video that is not whole', () => {
  it.each([
    ['MP4', { fastStart: true }],
    ['MP4 with its index at the end', { fastStart: false }],
    ['MP4 in fragments', { fastStart: 'fragmented' }],
    ['WebM', { container: 'webm' }],
  ] as const)('%s is refused wherever it was cut', async (_, wanted) => {
    const video = await makeMoving(wanted)
    for (const share of [0.05, 0.3, 0.6, 0.95, 0.999])
      expect(await refusal(video.subarray(0, Math.floor(video.length * share)))).toMatch(
        /“walk\.mp4” is damaged: .+\./,
      )
  })

  it('is refused when the index speaks of data that is not there', async () => {
    const video = await makeMoving({ fastStart: true })
    const data = video.indexOf('mdat') - 4
    const half = Buffer.concat([
      video.subarray(0, data),
      Buffer.alloc(8),
      video.subarray(data + 8, data + 2000),
    ])
    half.writeUInt32BE(2000, data)
    half.write('mdat', data + 4)
    expect(await refusal(half)).toContain('its index speaks of data that is not there')
  })

  it('is refused when its index was never written', async () => {
    const video = await makeMoving({ fastStart: false })
    expect(await refusal(video.subarray(0, video.indexOf('moov') - 4))).toContain('its index is missing')
  })

  it('is refused when its pictures are zeros', async () => {
    const video = await makeMoving({ fastStart: true })
    video.fill(0, video.indexOf('mdat') + 4)
    expect(await refusal(video)).toContain('picture cannot be read')
  })

  it('is refused when only its end was filled up with zeros', async () => {
    const video = await makeMoving({ fastStart: true })
    video.fill(0, video.length - 600)
    expect(await refusal(video)).toContain('last picture cannot be read')
  })

  it('survives any single byte being wrong: an answer, never a crash', async () => {
    const video = await makeMoving({ seconds: 1 })
    for (let at = 0; at < video.length; at += 97) {
      const wrong = Buffer.from(video)
      wrong[at] = (wrong[at] ?? 0) ^ 0xff
      if (sniff(wrong) === 'mp4') expect(typeof (await refusal(wrong))).toBe('string')
    }
  })
})

describe('a file that is two things', () => {
  it.each(['mp4', 'webm'] as const)('is refused when something stands behind a %s', async (container) => {
    const video = Buffer.concat([
      await makeMoving({ container }),
      Buffer.from('PK\x03\x04 and so on, and on'),
    ])
    expect(await refusal(video)).toContain('also holds something that is no part of a video')
  })
})
