import { readFile } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import { axe, screenshot, withBrowser } from './browser.ts'
import { describeReal } from './real.ts'

const good = `<!doctype html><html lang="en"><head><title>Good</title></head>
  <body><main><h1>Hello</h1><button type="button">Send</button></main></body></html>`
const bad = `<!doctype html><html lang="en"><head><title>Bad</title></head>
  <body><main><h1>Hello</h1><img src="data:,"><button type="button"></button></main></body></html>`

describeReal('the browser', await withBrowser(), ({ launch }) => {
  it('finds nothing on a page that is well made, and names what is wrong on one that is not', async () => {
    const { page, close } = await launch()
    onTestFinished(close)
    await page.setContent(good)
    expect(await axe(page)).toEqual([])
    await page.setContent(bad)
    const found = (await axe(page)).map(({ id }) => id)
    expect(found).toEqual(expect.arrayContaining(['image-alt', 'button-name']))
  })

  it('takes pictures, hears complaints and starts afresh each time', async () => {
    const { page, complaints, close } = await launch({ width: 320, height: 200 })
    onTestFinished(close)
    await page.setContent(good)
    const picture = await readFile(await screenshot(page, 'browser self test'))
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(picture.readUInt32BE(16)).toBe(320)
    await page.evaluate(`console.error('a complaint'); setTimeout(() => { throw new Error('a fault') })`)
    await expect.poll(() => complaints.join('\n')).toMatch(/a complaint[\s\S]*a fault/)
  })
})
