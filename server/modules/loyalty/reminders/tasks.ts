/** Names of the jobs that bring a letter to one member, and of the one that finds whom to tell of an end. */
export const remindJob = 'loyalty.remind';
export const checkInJob = 'loyalty.check_in';
export const tellTierJob = 'loyalty.tell_tier';
export const tellEndJob = 'loyalty.tell_end';
export const tellMemberJob = 'loyalty.tell_member';
