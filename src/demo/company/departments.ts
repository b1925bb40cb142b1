import type { DepartmentKind } from '#modules/people/index.ts'

/** Desks of the demonstration company, by the short key the story uses. */
export const departments = {
  marketing: { kind: 'marketing', name: 'Marketing', head: 'elin.dahl' },
  service: { kind: 'service', name: 'Service', head: 'astrid.moe' },
  sales: { kind: 'sales', name: 'Sales', head: 'henrik.strand' },
  product: { kind: 'product', name: 'Product', head: 'yuki.tanaka' },
  hr: { kind: 'hr', name: 'HR', head: 'kari.solberg' },
  pr: { kind: 'pr', name: 'PR', head: 'camilla.rosen' },
  ir: { kind: 'ir', name: 'Investor Relations', head: 'dana.ortiz' },
  legal: { kind: 'legal', name: 'Legal', head: 'hanne.voss' },
  shop: { kind: 'ecommerce', name: 'Web shop', head: 'anders.holm' },
  finance: { kind: 'finance', name: 'Finance', head: 'gunnar.lie' },
} as const satisfies Record<string, { kind: DepartmentKind; name: string; head: string }>

export type DeskKey = keyof typeof departments
export const deskKeys = Object.keys(departments) as DeskKey[]
