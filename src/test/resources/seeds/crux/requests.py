# Install the Python Requests library:
# `pip install requests`

import requests
import json


def send_request():
    # Allocate Order
    # PUT https://api-dev.cruxconnect.com/timp/orders/allocation/319bba9f-71b1-4a93-8abf-67a45b8fdd5c/

    try:
        response = requests.put(
            url="https://api-dev.cruxconnect.com/timp/orders/allocation/319bba9f-71b1-4a93-8abf-67a45b8fdd5c/",
            headers={
                "Authorization": "Token 1234567890",
                "Content-Type": "application/json; charset=utf-8",
            },
            data=json.dumps(    line_items:="[
  {
    \"line_item_uuid\": \"b84ccd3c-88f8-4050-accf-e049163052e3\",
    \"allocation\": {
      \"backorder_date\": \"2019-01-01\",
      \"quantity_rejected\": \"0\",
      \"quantity_accepted\": \"5\",
      \"quantity_backordered\": \"1\"
    }
  }
]")
        )
        print('Response HTTP Status Code: {status_code}'.format(
            status_code=response.status_code))
        print('Response HTTP Response Body: {content}'.format(
            content=response.content))
    except requests.exceptions.RequestException:
        print('HTTP Request failed')
