import type { CuePhrases } from '../names.ts';

export const legal: CuePhrases = {
  said: `
    {my|our|a|the|your|from|by|with|for|lawyer|to} {lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister}, lawyer, lawyers, lawyer's, solicitor, solicitors, barrister, legal {action|steps|advice|counsel|proceedings|insurance|team|department}, {sue|suing} {you|them|your|the}, suing, small claims, see you in court, {you|this|it|them} to court, in court, 
    chargeback, chargebacks, charge back, charge backs, my card company, ombudsman, regulator, regulators, trading standards, consumer {protection|agency|association|council|office|court|centre|center|rights|forum|organisation}, data protection {authority|office|commissioner|agency}, better business bureau, watchdog, {press|pressing} charges, {my|the|our|a} bank {to dispute|for a dispute}, dispute {it|this|the charge} with my bank, bbb, ftc, fca, gdpr complaint, financial conduct, financial ombudsman, {formal|official} complaint {with|to}, tribunal, legal claim, class action, statutory rights, letter before action, breach of contract, {informed|calling|going to|go to} the police
  `,
  pairs: [
    [
      '{report|reporting|reported} {you|this|it|them} to',
      'police, authorities, authority, council, ministry, agency, office',
    ],
  ],
  but: 'power of attorney, {not|no} a lawyer, what {is|mean|does|are} ~ {a|the|} {chargeback|chargebacks|ombudsman}, what is the difference between a chargeback, chargeback fraud, {my|our} {lawyer|solicitor} {needs|will be present|is also}',
};
