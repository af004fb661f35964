/** Every question has its index: a scan of a whole table is only ever the mistake of a plan made while it was small. */
export const plans = 'set enable_seqscan = off; set random_page_cost = 1.1';
