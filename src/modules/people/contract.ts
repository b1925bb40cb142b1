import { directoryContract } from './contract/directory.ts'
import { doorContract } from './contract/door.ts'
import { organisationContract } from './contract/organisation.ts'
import { plansContract } from './contract/plans.ts'
import { rolesContract } from './contract/roles.ts'

/** People over HTTP: the door (who may come in), the directory (who is there), the organisation itself. */
export const peopleContract = {
  ...doorContract,
  ...directoryContract,
  ...organisationContract,
  ...rolesContract,
  ...plansContract,
}
