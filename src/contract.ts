import { channelsContract } from '#modules/channels/contract.ts'
import { governanceContract } from '#modules/governance/contract.ts'
import { inboxContract } from '#modules/inbox/contract.ts'
import { insightsContract } from '#modules/insights/contract.ts'
import { listeningContract } from '#modules/listening/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { publishingContract } from '#modules/publishing/contract.ts'

/** The whole HTTP surface as schemas: the browser's typed client, the server and the OpenAPI document share it. */
export const contract = {
  people: peopleContract,
  governance: governanceContract,
  channels: channelsContract,
  listening: listeningContract,
  publishing: publishingContract,
  inbox: inboxContract,
  insights: insightsContract,
}
