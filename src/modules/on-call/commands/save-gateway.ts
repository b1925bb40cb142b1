import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { fill } from '../domain/template.ts'
import { pageSettingChanged } from '../events.ts'
import { forbidden, mayNot, self } from '../policy.ts'
import { type Gateway, gatewayBound, gatewayOf } from '../queries/gateway.ts'
import { keepSetting } from '../store/settings.ts'

type Text = Omit<Gateway, 'headers'> & { readonly headers: string | null }
type Shown = Omit<Gateway, 'headers'> & { readonly headerNames: string[] }

/** Sets up the gateway for text messages. Address, body and headers may hold secrets and are kept sealed. */
export async function saveGateway(ctx: Ctx, text: Text): Promise<Result<{ saved: true }>> {
  const no = await forbidden(ctx, 'gateway')
  if (no) return no
  const before = await gatewayOf(ctx)
  const headers = text.headers === null ? (before?.headers ?? {}) : readHeaders(text.headers)
  if (typeof headers === 'string') return refuse('invalid', headers, { fields: { headers } })
  const fault = judge(text)
  if (fault) return fault
  const { url, method, bodyType, body } = text
  const kept: Gateway = { url, method, bodyType, body, headers }
  return ctx.write(async (tx): Promise<Result<{ saved: true }>> => {
    await keepSetting(tx, {
      ...{ organisationId: ctx.organisationId, kind: 'sms', changedAt: ctx.now(), changedBy: self(ctx) },
      shown: { host: new URL(fill(url, { number: '0', text: '' }, 'url')).host },
      sealed: ctx.use(SECRETS).seal(JSON.stringify(kept), gatewayBound(ctx.organisationId)),
    })
    tx.emit(pageSettingChanged(ctx.organisationId, 'sms'))
    return ok({ saved: true })
  })
}

/** The gateway for the settings page: of headers the names alone, for everybody else nothing but that there is one. */
export async function gatewayView(
  ctx: Ctx,
): Promise<Result<{ gateway: Shown | null; mayNot: string | null }>> {
  const no = mayNot(ctx, 'gateway')
  const kept = no ? null : await gatewayOf(ctx)
  if (!kept) return ok({ gateway: null, mayNot: no })
  const { headers, ...rest } = kept
  return ok({ gateway: { ...rest, headerNames: Object.keys(headers) }, mayNot: no })
}

function judge({ url, method, bodyType, body }: Text): Result<never> | null {
  const wrong = (field: string, message: string) =>
    refuse('invalid', message, { fields: { [field]: message } })
  const words = { number: '+4712345678', text: 'a "quoted" text' }
  if (!URL.canParse(fill(url, words, 'url'))) return wrong('url', 'Write a whole web address.')
  const all = method === 'GET' ? url : `${url} ${body}`
  for (const name of ['{number}', '{text}'])
    if (!all.includes(name)) return wrong(method === 'GET' ? 'url' : 'body', `Say where the ${name} goes.`)
  if (method !== 'GET' && bodyType === 'json' && !isJson(fill(body, words, 'json')))
    return wrong(
      'body',
      'This is not JSON once number and text are filled in. Put them between quotation marks.',
    )
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** “Name: value”, one a line; a sentence when a line is something else. */
function readHeaders(text: string): Record<string, string> | string {
  const headers: Record<string, string> = {}
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, name, value] = /^([A-Za-z0-9-]{1,60}):\s*([\x20-\x7e]{1,1000})$/.exec(line) ?? []
    if (!name || !value) return 'Write one header a line, such as “Authorization: Bearer …”.'
    headers[name] = value
  }
  return headers
}
