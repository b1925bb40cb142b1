import { type RefusalType, type Refused, refuse } from '#kernel/result.ts'
import type { ConnectField, ConnectRefusal } from '#networks/contract/connect.ts'

const types: Record<ConnectRefusal['code'], RefusalType> = {
  wrong_handle: 'invalid',
  wrong_password: 'invalid',
  unreachable: 'unavailable',
  private_address: 'invalid',
  not_this_network: 'invalid',
  denied: 'conflict',
  too_large: 'too_large',
  invalid: 'invalid',
}

/** A network's no as our refusal: at the field it belongs to where there is one, else above the form. */
export function connectRefusal(refusal: ConnectRefusal, fields: readonly ConnectField[]): Refused {
  const known = fields.some((field) => field.name === refusal.field)
  if (refusal.field === null || !known) return refuse(types[refusal.code], refusal.message)
  return refuse('invalid', 'The account was not connected.', { fields: { [refusal.field]: refusal.message } })
}

/** The field an address problem belongs to: where the host was typed, else the first that is no secret. */
export function addressField(fields: readonly ConnectField[]): string | null {
  const open = fields.filter((field) => field.kind !== 'password' && field.kind !== 'file')
  return (open.find((field) => field.kind === 'url') ?? open[0])?.name ?? null
}
