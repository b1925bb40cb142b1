// Services whose addresses say nothing about where they lead. Own observation; an organisation adds its own by a list.
const names =
  'bit.ly bitly.com buff.ly cutt.ly dlvr.it fb.me flip.it goo.gl goo.su ift.tt is.gd j.mp lnkd.in lnk.bio lnk.to ow.ly ' +
  'picsee.io qr.ae qrco.de rb.gy rebrand.ly s.id shorturl.at shrtco.de shorte.st adf.ly snip.ly spoti.fi soo.gd t.co t.ly ' +
  't.me tiny.cc tiny.one tinyurl.com tny.im trib.al u.to urlz.fr v.gd wp.me x.gd youtu.be amzn.to amzn.eu apple.co a.co ' +
  'aka.ms g.co msft.it on.fb.me t.cn url.cn w.wiki kutt.it dub.sh short.io bl.ink hyperurl.co linktr.ee clck.ru vk.cc ' +
  'surl.li tr.ee hubs.ly hubs.la mailchi.mp crwd.fr cli.re zpr.io po.st upflow.co redd.it nyti.ms wapo.st bbc.in reut.rs'

const shorteners: ReadonlySet<string> = new Set(names.split(' '))

/** True when the address of such a host is a door to somewhere else. */
export function isShortener(host: string): boolean {
  return shorteners.has(host.replace(/^www\./, ''))
}
