import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Survey } from '#contract/surveys.ts';
import { call } from '../../app/client.ts';
import { onEvent } from '../../app/live.ts';
import { queries } from '../../app/queries.ts';

const again = (...keys: readonly string[]) =>
  keys.forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));

/** Keeps what is on the page true while others answer, edit and follow up. */
export function useSurveyNews(): void {
  useEffect(() => {
    const stops = [
      onEvent('survey.changed', () => again('surveys')),
      onEvent('survey.sent', () => again('survey-results')),
      onEvent('survey.answered', () => again('survey-results', 'survey-answers', 'survey-themes')),
      onEvent('survey.translated', () => again('survey-answers')),
      onEvent('followup.changed', () => again('follow-ups', 'follow-up-counts', 'survey-results')),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
}

export const useSurveys = () => useQuery({ queryKey: ['surveys'], queryFn: () => call('GET /surveys') });
export const useRules = () => useQuery({ queryKey: ['survey-rules'], queryFn: () => call('GET /survey-rules') });
export const useFollowUpCounts = () =>
  useQuery({ queryKey: ['follow-up-counts'], queryFn: () => call('GET /survey-follow-ups/counts') });

/** Takes in what a survey is now, without asking again. */
export function keep(survey: Survey): void {
  queries.setQueryData<{ items: Survey[] }>(['surveys'], (before) => {
    if (before === undefined) return before;
    const known = before.items.some(({ id }) => id === survey.id);
    return {
      items: known ? before.items.map((one) => (one.id === survey.id ? survey : one)) : [survey, ...before.items],
    };
  });
}

export const forgetRules = () => again('survey-rules');
export const forgetSurveys = () => again('surveys');
export const forgetAnswers = () => again('survey-answers');
export const forgetFollowUps = () => again('follow-ups', 'follow-up-counts', 'survey-results');
export const forgetChanges = () => again('survey-changes');
