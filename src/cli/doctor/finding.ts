export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail'
  readonly what: string
  /** What to do about it; with every warn and fail. */
  readonly cure?: string
}

export const ok = (what: string): Finding => ({ level: 'ok', what })
export const warn = (what: string, cure: string): Finding => ({ level: 'warn', what, cure })
export const fail = (what: string, cure: string): Finding => ({ level: 'fail', what, cure })
