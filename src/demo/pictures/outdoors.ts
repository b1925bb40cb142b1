/** Flat landscapes as SVG, 960 × 640. */

export const frame = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" width="960" height="640">${inside}</svg>`

export const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`

const sky = (top: string, bottom: string): string =>
  `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="960" height="640" fill="url(#s)"/>`

const far = 'M0 330L90 280L170 312L270 210L360 290L430 250L540 330L640 236L730 300L820 260L960 340V640H0Z'
const middle = 'M0 420L120 350L230 400L330 320L470 410L590 340L700 420L830 350L960 430V640H0Z'
const near = 'M0 520L160 450L320 500L500 430L660 510L800 460L960 530V640H0Z'

type Mood = 'day' | 'night' | 'snow' | 'river' | 'trail'

const palettes: Record<
  Mood,
  readonly [top: string, bottom: string, far: string, middle: string, near: string]
> = {
  day: ['#cfe0ec', '#f6efe2', '#9db4c6', '#5f7f99', '#2f4f68'],
  night: ['#0b1530', '#2a3a63', '#26355a', '#1a2644', '#101a30'],
  snow: ['#c9d3da', '#eef2f4', '#e3eaee', '#f2f5f7', '#ffffff'],
  river: ['#dfeaf0', '#f4f1e4', '#a9bda6', '#7d9c74', '#4f7a4d'],
  trail: ['#d6e6f2', '#fbf3df', '#a3b8a0', '#86a36c', '#5c7f43'],
}

export function landscape(mood: Mood): string {
  const [top, bottom, a, b, c] = palettes[mood]
  return frame(sky(top, bottom) + shape(far, a) + shape(middle, b) + shape(near, c) + details[mood])
}

const stars = Array.from({ length: 70 }, (_, i) => {
  const x = (i * 137) % 960
  const y = (i * 89) % 260
  return `<circle cx="${x}" cy="${y}" r="${1 + (i % 3) * 0.6}" fill="#fff" opacity="${0.4 + (i % 5) / 8}"/>`
}).join('')

const poles = [120, 300, 470, 620, 740]
  .map(
    (x, i) => `<rect x="${x}" y="${500 - i * 22}" width="${7 - i}" height="${90 - i * 14}" fill="#7c2f36"/>`,
  )
  .join('')

const details: Record<Mood, string> = {
  day: '<circle cx="760" cy="120" r="46" fill="#fbe3b3"/>',
  night: `${stars}<path d="M170 90a46 46 0 1 0 46 70a38 38 0 1 1-46-70Z" fill="#f4ecd0"/>`,
  snow: poles,
  river:
    '<path d="M430 640C380 580 560 560 500 500S400 440 470 400S560 360 520 330" fill="none" stroke="#bfe0ea" stroke-width="34" stroke-linecap="round"/>',
  trail:
    '<path d="M380 640C440 580 420 540 500 520S600 470 560 440S620 400 650 380" fill="none" stroke="#e9d3a4" stroke-width="20" stroke-linecap="round"/>',
}

const hills = `${sky('#d9e6ee', '#faf0dc')}${shape(far, '#9db4c6')}${shape(middle, '#6d8b6d')}`

export function camp(): string {
  const tent = `${shape('M270 560L470 300L700 560Z', '#d8702f')}${shape('M470 300L560 560H430Z', '#a94f1c')}`
  const line = '<path d="M470 300L210 570M470 300L770 575" stroke="#5a4030" stroke-width="4" fill="none"/>'
  return frame(`${hills}${shape(near, '#557a4a')}${tent}${line}`)
}

export function hutAndRidge(): string {
  const hut = `<rect x="390" y="390" width="210" height="130" fill="#8d3038"/>${shape('M370 395L495 310L620 395Z', '#3c3c46')}`
  const light =
    '<rect x="430" y="430" width="46" height="42" fill="#ffd97a"/><rect x="520" y="430" width="44" height="90" fill="#5a2026"/>'
  return frame(`${hills}${hut}${light}${shape(near, '#557a4a')}`)
}
