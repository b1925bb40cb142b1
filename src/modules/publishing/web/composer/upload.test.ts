import { afterEach, describe, expect, it, vi } from 'vitest'
import { toRefusal } from '#web/errors.ts'
import { refuseFile, uploadFile } from './upload.ts'

const file = (name: string, type: string, size = 10) => ({ name, type, size })
const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json(body, { status })),
  )
const refusalOf = async (): Promise<ReturnType<typeof toRefusal> | null> => {
  try {
    await uploadFile(new File(['x'], 'jacket one.png'))
    return null
  } catch (error) {
    return toRefusal(error)
  }
}
afterEach(() => vi.unstubAllGlobals())

describe('images', () => {
  it('are refused before they travel when they cannot be taken', () => {
    expect(refuseFile(file('plan.pdf', 'application/pdf'))?.message).toBe('“plan.pdf” is not an image.')
    expect(refuseFile(file('fell.png', 'image/png', 30 * 1024 * 1024))?.message).toMatch(/30 MB/)
    expect(refuseFile(file('nothing.png', 'image/png', 0))?.message).toBe('“nothing.png” is empty.')
    expect(refuseFile(file('fell.png', 'image/png'))).toBeNull()
    // Some systems name no type for a picture; the server looks at its bytes.
    expect(refuseFile(file('fell.heic', ''))).toBeNull()
  })

  it('carry their name and the header a foreign page cannot send', async () => {
    answer(201, { id: 'f', name: 'jacket one.png', mimeType: 'image/png', size: 1, width: 1, height: 1 })
    expect((await uploadFile(new File(['x'], 'jacket one.png'))).id).toBe('f')
    expect(fetch).toHaveBeenCalledWith(
      '/files?name=jacket%20one.png',
      expect.objectContaining({ method: 'POST', headers: { 'x-weft-csrf': '1' } }),
    )
  })

  it('say in words why they were not taken', async () => {
    answer(422, { type: 'invalid', message: 'It is damaged.', help: 'Use another.' })
    expect(await refusalOf()).toMatchObject({ message: 'It is damaged.', help: 'Use another.', retry: false })
    answer(503, 'no json of ours')
    expect(await refusalOf()).toMatchObject({
      kind: 'server',
      message: 'The image could not be stored.',
      retry: true,
    })
  })

  it('can be tried again when there was no line', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
    expect(await refusalOf()).toMatchObject({ kind: 'offline', retry: true })
  })
})
