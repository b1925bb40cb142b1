import { afterEach, describe, expect, it, vi } from 'vitest'
import { toRefusal } from '#web/errors.ts'
import { refuseCaptions, refuseFile, uploadFile } from './upload.ts'

const MB = 1024 * 1024
const file = (name: string, type: string, size = 10) => ({ name, type, size })

/** A request that is answered as soon as it is sent; status 0: there is no line. */
function answering(status: number, body: unknown) {
  const sent: unknown[] = []
  class Request {
    status = status
    responseText = typeof body === 'string' ? body : JSON.stringify(body)
    upload: { onprogress?: (event: object) => void } = {}
    onload?: () => void
    onerror?: () => void
    open(...args: string[]): void {
      sent.push(args)
    }
    setRequestHeader(...args: string[]): void {
      sent.push(args)
    }
    send(): void {
      this.upload.onprogress?.({ loaded: 1, total: 4 })
      if (status === 0) this.onerror?.()
      else this.onload?.()
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request)
  return sent
}
const refusalOf = async (): Promise<ReturnType<typeof toRefusal> | null> => {
  try {
    await uploadFile(new File(['x'], 'jacket one.png'))
    return null
  } catch (error) {
    return toRefusal(error)
  }
}
afterEach(() => vi.unstubAllGlobals())

describe('files', () => {
  it('are refused before they travel when they cannot be taken', () => {
    expect(refuseFile(file('plan.xlsx', 'application/vnd.ms-excel'))?.message).toBe(
      '“plan.xlsx” is of a kind that no network takes.',
    )
    expect(refuseFile(file('nothing.png', 'image/png', 0))?.message).toBe('“nothing.png” is empty.')
    expect(refuseFile(file('film.de.vtt', ''))?.message).toBe('“film.de.vtt” holds captions.')
    expect(refuseFile(file('fell.png', 'image/png'))).toBeNull()
    expect(refuseFile(file('plan.pdf', 'application/pdf'))).toBeNull()
    // Some systems name no type for a picture; the server looks at its bytes.
    expect(refuseFile(file('fell.heic', ''))).toBeNull()
  })

  it.each([
    ['image/png', 50],
    ['image/gif', 50],
    ['video/mp4', 1024],
    ['audio/mpeg', 200],
    ['application/pdf', 100],
  ])('of type %s may have %d MB and no more', (type, most) => {
    expect(refuseFile(file('it', type, most * MB))).toBeNull()
    expect(refuseFile(file('it', type, most * MB + MB))?.message).toContain('at most')
  })

  it('that are captions have an ending of their own and at most 1 MB', () => {
    expect(refuseCaptions(file('film.vtt', ''))).toBeNull()
    expect(refuseCaptions(file('film.srt', 'application/x-subrip'))?.message).toContain('holds no captions')
    expect(refuseCaptions(file('film.vtt', 'text/vtt', 2 * MB))?.message).toContain('at most 1 MB')
  })

  it('carry their name and the header a foreign page cannot send, and say how far they are', async () => {
    const sent = answering(201, { id: 'f', name: 'jacket one.png', mimeType: 'image/png', size: 1 })
    const shares: number[] = []
    const stored = await uploadFile(new File(['x'], 'jacket one.png'), (share) => shares.push(share))
    expect(stored.id).toBe('f')
    expect(sent).toEqual([
      ['POST', '/files?name=jacket%20one.png'],
      ['x-weft-csrf', '1'],
    ])
    expect(shares).toEqual([0.25])
  })

  it('say in words why they were not taken', async () => {
    answering(422, { type: 'invalid', message: 'It is damaged.', help: 'Use another.' })
    expect(await refusalOf()).toMatchObject({ message: 'It is damaged.', help: 'Use another.', retry: false })
    answering(503, 'no json of ours')
    expect(await refusalOf()).toMatchObject({
      kind: 'server',
      message: 'The file could not be stored.',
      retry: true,
    })
  })

  it('can be tried again when there was no line', async () => {
    answering(0, '')
    expect(await refusalOf()).toMatchObject({ kind: 'offline', retry: true })
  })
})
