import { afterEach, expect, it, vi } from 'vitest'
import type { RawItem } from '#networks/contract/receive.ts'
import { createBatch, NotStored } from './batch.ts'

const item = (id: number | string): RawItem => ({ remoteId: String(id), body: null })
const place = (at: number) => ({ at, time: null })
const items = (count: number) => Array.from({ length: count }, (_, index) => item(index))
const soon = () => new Promise((wake) => setTimeout(wake, 20))

afterEach(() => void vi.useRealTimers())

it('makes whoever adds wait while a full batch is stored', async () => {
  const begun: number[] = []
  let open: (() => void) | undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const batch = createBatch(async (some) => {
    begun.push(some.length)
    await gate
  }, null)
  let added = false
  const adding = batch.add(items(1000), place(7)).then(() => {
    added = true
  })
  await soon()
  expect({ begun, added, stored: batch.stored() }).toEqual({ begun: [1000], added: false, stored: null })
  open?.()
  await adding
  expect(batch.stored()).toEqual(place(7))
})

it('hands over each id once, with the place behind the last message, and nothing when there is nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_763_801_000_000 })
  const told: [string[], string | undefined][] = []
  const batch = createBatch(async (some, cursor) => {
    told.push([some.map(({ remoteId }) => remoteId), cursor])
  }, place(1))
  await batch.flush()
  await batch.add([item('a'), item('b')], place(2))
  vi.setSystemTime(Date.now() + 30)
  await batch.add([item('a')], null)
  expect(batch.dueIn(), 'ms from the first').toBe(170)
  await batch.flush()
  await batch.add([], place(3))
  expect(batch.dueIn()).toBe(5000)
  await batch.flush()
  expect(told).toEqual([
    [['a', 'b'], '{"at":2,"time":null}'],
    [[], '{"at":3,"time":null}'],
  ])
  expect(batch.dueIn()).toBeNull()
})

it('stands where it stood when storing fails', async () => {
  const batch = createBatch(() => Promise.reject(new Error('disk full')), place(1))
  await batch.add([item('a')], place(2))
  await expect(batch.flush()).rejects.toThrow(NotStored)
  expect(batch.stored()).toEqual(place(1))
})

it('takes posts in their bytes without waiting, and says when it is full: by their number or their size', async () => {
  const sizes: number[] = []
  const batch = createBatch(async (some) => void sizes.push(some.length), null)
  const put = (id: number, bytes: number) => batch.put({ ...item(id), at: id }, bytes)
  for (let id = 1; id < 8000; id += 1) put(id, 500)
  expect(batch.isFull()).toBe(false)
  put(8000, 500)
  expect(batch.isFull()).toBe(true)
  await batch.flush()
  const last = { at: 8000, time: '1970-01-01T00:00:00.008Z' }
  expect({ full: batch.isFull(), stored: batch.stored() }).toEqual({ full: false, stored: last })
  put(1, 5_000_000)
  expect(batch.isFull()).toBe(false)
  put(2, 5_000_000)
  expect(batch.isFull()).toBe(true)
  // What was taken out of its bytes is counted by itself.
  await batch.add(items(999), null)
  expect(sizes).toEqual([8000])
  await batch.add([item('last')], place(3))
  expect(sizes, 'two of them came twice').toEqual([8000, 1000])
})
