#pragma once
#include <curl/curl.h>

// Options are set by a function that takes anything, which Swift does not call.
static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *text) {
  return curl_easy_setopt(handle, option, text);
}

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long number) {
  return curl_easy_setopt(handle, option, number);
}

static inline CURLcode curl_set_headers(CURL *handle, struct curl_slist *headers) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
}

static inline CURLcode curl_get_status(CURL *handle, long *status) {
  return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}

// Seconds until the server wants to be asked again, from Retry-After in either of its forms; 0 where it
// says nothing.
static inline CURLcode curl_get_retry_after(CURL *handle, curl_off_t *seconds) {
  return curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, seconds);
}

// What a server answers besides the status is not read: it may hold words of a plan.
static size_t curl_pass_over(char *bytes, size_t size, size_t count, void *nothing) {
  (void)bytes;
  (void)nothing;
  return size * count;
}

static inline CURLcode curl_discard_answer(CURL *handle) {
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, curl_pass_over);
}
