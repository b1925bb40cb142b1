import { frame, shape } from './outdoors.ts'

/** Things on a table as SVG, 960 × 640. */

const table =
  '<rect width="960" height="640" fill="#e2d3bd"/><path d="M0 120H960M0 300H960M0 480H960" stroke="#cdb999" stroke-width="4"/>'
const on = (inside: string): string => frame(table + inside)

export function jacket(): string {
  const body = shape(
    'M350 150L430 110H530L610 150L720 420L640 450L620 330V560H340V330L320 450L240 420Z',
    '#d8702f',
  )
  const hood = shape('M420 115Q480 60 540 115L510 150H450Z', '#b95a22')
  return on(
    `${body}${hood}<path d="M480 140V560" stroke="#2b2b2b" stroke-width="10" stroke-dasharray="14 6"/>`,
  )
}

export function zip(): string {
  const left = '<path d="M0 0H400L330 640H0Z" fill="#d8702f"/>'
  const right = '<path d="M960 0H560L640 640H960Z" fill="#d8702f"/>'
  const teeth =
    '<path d="M400 0L330 640M560 0L640 640" stroke="#2b2b2b" stroke-width="22" stroke-dasharray="16 10"/>'
  return frame(`<rect width="960" height="640" fill="#4b4438"/>${left}${right}${teeth}`)
}

export function buckle(): string {
  const half = (x: number, turn: number): string =>
    `<g transform="translate(${x} 320) rotate(${turn})"><rect x="-120" y="-70" width="240" height="140" rx="26" fill="#26272b"/><rect x="-80" y="-36" width="110" height="72" rx="12" fill="#e2d3bd"/></g>`
  const line = '<path d="M392 262L404 384" stroke="#fff" stroke-width="7" stroke-linecap="round"/>'
  return on(
    `<rect y="286" width="250" height="70" fill="#3f5b46"/><rect x="720" y="270" width="240" height="70" fill="#3f5b46"/>${half(330, 4)}${half(640, -9)}${line}`,
  )
}

export function boots(): string {
  const one = (x: number): string =>
    `<g transform="translate(${x} 0)">${shape('M140 150H260V380L380 440Q410 470 400 510H130Z', '#7a4a26')}<rect x="120" y="505" width="290" height="42" rx="14" fill="#2b2420"/><path d="M262 200H220M262 245H216M264 290H220M270 335H226" stroke="#e8c15a" stroke-width="9" stroke-linecap="round"/></g>`
  return on(
    `${one(60)}${one(420)}<path d="M686 238l34 -26" stroke="#e8c15a" stroke-width="9" stroke-linecap="round"/>`,
  )
}

export function pack(): string {
  const body =
    '<rect x="350" y="120" width="260" height="400" rx="52" fill="#4f6b4a"/><rect x="370" y="90" width="220" height="80" rx="34" fill="#3d5539"/>'
  const pocket = '<rect x="390" y="330" width="180" height="130" rx="24" fill="#3d5539"/>'
  const belt =
    '<path d="M350 450Q230 450 190 500M610 450Q730 450 770 500" stroke="#2b2b2b" stroke-width="34" fill="none" stroke-linecap="round"/>'
  return on(`${belt}${body}${pocket}<path d="M430 170V320M530 170V320" stroke="#c9a24a" stroke-width="8"/>`)
}

export function seam(): string {
  const cloth =
    '<rect x="0" y="200" width="960" height="260" fill="#31507d"/><rect x="0" y="330" width="960" height="130" fill="#274166"/>'
  const stitches = '<path d="M40 330H640" stroke="#f4ecd0" stroke-width="9" stroke-dasharray="34 18"/>'
  const needle =
    '<path d="M640 330L820 150" stroke="#c9ced4" stroke-width="10" stroke-linecap="round"/><path d="M640 330C700 420 560 470 700 520" stroke="#f4ecd0" stroke-width="6" fill="none"/>'
  return on(`${cloth}${stitches}${needle}`)
}

export function scissors(): string {
  const paper = shape('M160 90H640L700 540H220Z', '#f7f2e6')
  const cut =
    '<path d="M240 160Q420 200 380 320T560 500" stroke="#7c2f36" stroke-width="5" stroke-dasharray="18 12" fill="none"/>'
  const blades =
    '<path d="M560 250L860 120M560 210L860 350" stroke="#9aa3ab" stroke-width="22" stroke-linecap="round"/><circle cx="520" cy="280" r="44" fill="none" stroke="#26272b" stroke-width="18"/><circle cx="520" cy="180" r="44" fill="none" stroke="#26272b" stroke-width="18"/>'
  return on(`${paper}${cut}${blades}`)
}
