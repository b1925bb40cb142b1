import { startSnac } from './snac.ts'
import { startPds, startBsky } from './bluesky.ts'
import { createLog } from './child.ts'
import { setTimeout as sleep } from 'node:timers/promises'
const log = createLog(60)
const s = await startSnac('/tmp/pr7', log)
const c = async (u: any, m: string, p: string, body?: any) => { const r = await fetch(new URL(u.actorUrl).origin + p, { method: m, headers: { connection: 'close', authorization: 'Bearer ' + u.token, ...(body && !(body instanceof FormData) && !(body instanceof URLSearchParams) ? { 'content-type': 'application/json' } : {}) }, body: body && !(body instanceof FormData) && !(body instanceof URLSearchParams) ? JSON.stringify(body) : body ?? null }); const t = await r.text(); let j: any; try { j = JSON.parse(t) } catch { j = t }; return { s: r.status, j, l: r.headers.get('link') } }
let t = Date.now(); await s.a.createUser(); console.log('createUser', Date.now() - t)
const a = s.a.user, b = s.b.user
const fd = new FormData(); fd.set('file', new Blob(['x'], { type: 'image/png' }), 'p.png'); fd.set('description', 'd')
const m = (await c(a, 'POST', '/api/v2/media', fd)).j
console.log('put json', (await c(a, 'PUT', '/api/v1/media/' + m.id, { description: 'new' })).j.description, (await c(a, 'POST', '/api/v1/statuses', { status: 'p', media_ids: [m.id] })).j.media_attachments[0].description)
const fd2 = new FormData(); fd2.set('description', 'multi'); console.log('put multipart', (await c(a, 'PUT', '/api/v1/media/' + m.id, fd2)).j.description)
for (const v of ['public', 'unlisted', 'private', 'direct']) console.log(v, (await c(a, 'POST', '/api/v1/statuses', { status: v + ` @${b.acct}`, visibility: v })).j.visibility)
for (let i = 0; i < 30; i++) { await c(a, 'POST', '/api/v1/statuses', { status: 'n' + i }); if (i % 10 === 9) await sleep(1100) }
const home = await c(a, 'GET', '/api/v1/timelines/home?limit=5'); const next = /<([^>]+)>; rel="next"/.exec(home.l!)![1]!
console.log(home.j.map((x: any) => x.text), (await c(a, 'GET', next.replace(s.a.url, '') + '&limit=5')).j.map((x: any) => x.text))
const own = await c(a, 'GET', `/api/v1/accounts/${a.id}/statuses?limit=5`); console.log('own', own.j.map((x: any) => x.text), own.l, (await c(a, 'GET', `/api/v1/accounts/${a.id}/statuses?limit=5&max_id=${own.j[4].id}`)).j.map((x: any) => x.text), (await c(a, 'GET', `/api/v1/accounts/${a.id}/statuses?limit=40`)).j.length, (await c(a, 'GET', `/api/v1/accounts/${a.id}/statuses?limit=100`)).j.length,(await c(a, 'GET', `/api/v1/accounts/${a.id}/statuses`)).j.length, 'ids equal', own.j[0].account.id === a.id)
t = Date.now(); let n: any; do { await sleep(100); n = (await c(b, 'GET', '/api/v1/notifications')).j } while (n.length < 4 && Date.now() - t < 15000)
console.log(n.map((x: any) => [x.type, x.status.text, x.status.visibility]))
await c(b, 'POST', `/api/v1/statuses/${n[0].status.id}/favourite`); await c(b, 'POST', `/api/v1/statuses/${n[0].status.id}/reblog`)
const f = await c(b, 'POST', `/api/v1/statuses`, { status: `answer @${a.acct}`, in_reply_to_id: n[0].status.id })
do { await sleep(100); n = (await c(a, 'GET', '/api/v1/notifications')).j } while (n.length < 3 && Date.now() - t < 30000)
console.log(n.map((x: any) => [x.type, x.id, x.status.uri, x.status.reblog?.uri, x.status.in_reply_to_id, x.account.acct]))
console.log('types', (await c(a, 'GET', '/api/v1/notifications?types[]=mention')).j.map((x: any) => x.type), 'exclude', (await c(a, 'GET', '/api/v1/notifications?exclude_types[]=mention')).j.map((x: any) => x.type), 'limit', (await c(a, 'GET', '/api/v1/notifications?limit=1')).j.length, 'min', (await c(a, 'GET', '/api/v1/notifications?min_id=' + n.at(-1).id)).j.map((x: any) => x.type), 'max', (await c(a, 'GET', '/api/v1/notifications?max_id=' + n[0].id)).j.map((x: any) => x.type))
await s.stop()
const p = await startPds('/tmp/pr7', log, true); const reg = await (await fetch(p.pdsUrl + '/xrpc/com.atproto.server.createAccount', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ handle: 'alice.test', email: 'a@e.com', password: 'pw-alice' }) })).json() as any
for (let i = 0; i < 12; i++) { const r = await fetch(p.pdsUrl + '/xrpc/com.atproto.identity.updateHandle', { method: 'POST', headers: { authorization: 'Bearer ' + reg.accessJwt, 'content-type': 'application/json' }, body: JSON.stringify({ handle: 'ab.test' }) }); if (r.status === 429) { console.log(i, [...r.headers].filter(([k]) => /rate|retry/.test(k)), await r.text()); break } }
await p.stop()
