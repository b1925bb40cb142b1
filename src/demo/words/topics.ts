import { bench, spare } from './bench.ts'
import { groups, legal, money, partners } from './business.ts'
import { late, lost } from './delivery.ts'
import { refund, swap } from './exchange.ts'
import { care, seam, zip } from './gear.ts'
import { fit, stuff, till, wishes } from './making.ts'
import { reporters, work } from './people.ts'
import { praise, together } from './praise.ts'
import { moneyRecall, reportersRecall } from './recall.ts'
import type { Topic } from './topic.ts'

export const topics: readonly Topic[] = [
  late,
  lost,
  swap,
  refund,
  zip,
  seam,
  care,
  bench,
  spare,
  praise,
  together,
  groups,
  partners,
  money,
  legal,
  work,
  reporters,
  stuff,
  wishes,
  fit,
  till,
  moneyRecall,
  reportersRecall,
]
