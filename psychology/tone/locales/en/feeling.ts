export const apology = /\b(?:sorry|apologi[sz]e|apolog(?:y|ies)|forgive|regret)\b/i;

export const joke =
  /\b(?:haha+|hehe+|lol|lmao|rofl|just kidding|no worries|oops|whoops|yay|woohoo)\b|(?:^|\s)[:;]-?[)DP](?=\s|$)/gi;

export const upsell =
  /\b(?:upgrade (?:to|your|now|today)|premium plan|special offer|(?:limited[- ]time|exclusive) (?:offer|deal|discount)|while you(?:['’]re| are) here|you (?:may|might) also (?:like|be interested)|check out our (?:new|latest|other|range)|refer a friend|leave (?:us )?a review|rate us|\d+ ?% off (?:your|our|any|all))\b/gi;

export const startsOver = /\b(?:have you (?:already )?tried|did you (?:already )?try)\b/gi;
